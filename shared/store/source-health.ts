import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { sourceKey } from '../contract/keys.ts';
import type { SourceId } from '../domain/ids.ts';
import { healthAfter, type SourceEvent, type SourceHealth } from '../domain/source-health.ts';
import type { Table } from './table.ts';

export type SourceHealths = {
  get(source: SourceId): Promise<SourceHealth | undefined>;
  /** Best effort: of two at once one may get lost, which changes no picture of days. */
  note(source: SourceId, event: SourceEvent): Promise<void>;
};

export function sourceHealths({ name, dynamo }: Table): SourceHealths {
  const get = async (source: SourceId) => {
    const { Item } = await dynamo.send(new GetCommand({ TableName: name, Key: sourceKey(source) }));
    return Item?.['health'] as SourceHealth | undefined;
  };
  return {
    get,
    async note(source, event) {
      const health = healthAfter(await get(source), event, source);
      await dynamo.send(
        new PutCommand({ TableName: name, Item: { ...sourceKey(source), health } }),
      );
    },
  };
}
