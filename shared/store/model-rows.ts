/** The rows of models and of their trainings, as they lie in the table. */
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { DeleteCommand, GetCommand, PutCommand, type PutCommandInput } from '@aws-sdk/lib-dynamodb';
import { modelKeys, modelPartition, modelPrefixes } from '../contract/keys.ts';
import type { LiveModel, ModelVersion, TrainingReport } from '../domain/training.ts';
import { InvalidInput } from '../errors.ts';
import { holds, pages, type Row, type Table } from './table.ts';

type Key = { readonly pk: string; readonly sk: string };
type Condition = Pick<
  PutCommandInput,
  'ConditionExpression' | 'ExpressionAttributeNames' | 'ExpressionAttributeValues'
>;

/** The versions of which something is kept. */
export type KeptVersions = {
  readonly bytes: readonly string[];
  readonly reports: readonly string[];
};

/** DynamoDB takes 400 KB, the names and the key of the row included. */
const maxBytes = 390 * 1024;

export function modelRows(table: Table) {
  const { dynamo, name: TableName } = table;
  const get = async (Key: Key): Promise<Row | undefined> => {
    const { Item } = await dynamo.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return Item;
  };
  const put = (Item: Row, condition: Condition = {}) =>
    holds(dynamo.send(new PutCommand({ ...condition, TableName, Item })));
  const drop = (Key: Key, condition: Condition = {}) =>
    holds(dynamo.send(new DeleteCommand({ ...condition, TableName, Key })));
  const versions = async (prefix: string): Promise<readonly string[]> => {
    const found: string[] = [];
    const query = { ...beginningWith(prefix), ProjectionExpression: 'sk' };
    for await (const { rows } of pages(table, query)) {
      found.push(...rows.map(({ sk }) => String(sk).slice(prefix.length)));
    }
    return found;
  };

  return {
    live: async () => (await get(modelKeys.live))?.['model'] as LiveModel | undefined,
    /** Puts another model in the place of `seen`; false where something else is there by now. */
    point: (model: LiveModel, seen: LiveModel | undefined) =>
      put({ ...modelKeys.live, model }, isStill(seen)),
    unpoint: (seen: LiveModel) => drop(modelKeys.live, isStill(seen)),

    /** ISO 8601, UTC; empty where nothing was ever to be forgotten. */
    forgotten: async () => String((await get(modelKeys.forget))?.['since'] ?? ''),
    forget: (since: string) =>
      put(
        { ...modelKeys.forget, since },
        { ...notLaterThan, ExpressionAttributeValues: { ':since': since } },
      ),

    async bytes(version: string): Promise<Uint8Array | undefined> {
      const row = await get(modelKeys.bytes(version));
      return row === undefined ? undefined : promisify(gunzip)(row['bytes'] as Uint8Array);
    },
    /** @throws {InvalidInput} when they are too many for one row */
    async putBytes(version: string, plain: Uint8Array): Promise<void> {
      const bytes = await promisify(gzip)(plain);
      if (bytes.byteLength > maxBytes) throw tooLarge(bytes.byteLength);
      await put({ ...modelKeys.bytes(version), bytes });
    },
    dropBytes: (version: string) => drop(modelKeys.bytes(version)),

    /** Newest first. */
    async reports(limit: number): Promise<readonly TrainingReport[]> {
      const order = { ScanIndexForward: false, Limit: limit };
      const { value } = await pages(table, {
        ...beginningWith(modelPrefixes.report),
        ...order,
      }).next();
      return (value?.rows ?? []).map((row: Row) => row['report'] as TrainingReport);
    },
    putReport: (version: string, report: TrainingReport) =>
      put({ ...modelKeys.report(version), report }),
    dropReport: (version: string) => drop(modelKeys.report(version)),

    /** Oldest first. */
    async kept(): Promise<KeptVersions> {
      const { bytes, report } = modelPrefixes;
      return { bytes: await versions(bytes), reports: await versions(report) };
    },
  };
}

const isStill = (seen: ModelVersion | undefined): Condition =>
  seen === undefined
    ? { ConditionExpression: 'attribute_not_exists(pk)' }
    : {
        ConditionExpression: 'model.version = :seen',
        ExpressionAttributeValues: { ':seen': seen.version },
      };

const notLaterThan = {
  ConditionExpression: 'attribute_not_exists(pk) OR since < :since',
};

const beginningWith = (prefix: string) => ({
  KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
  ExpressionAttributeValues: { ':pk': modelPartition, ':prefix': prefix },
  ConsistentRead: true,
});

const tooLarge = (bytes: number): InvalidInput =>
  new InvalidInput(
    `the model has ${Math.ceil(bytes / 1024)} KB packed, and a row holds ${maxBytes / 1024}: keep fewer features in shared/routing/learned`,
  );
