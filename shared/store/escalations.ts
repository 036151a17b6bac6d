import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { table as attributes, escalationKey, escalationPartition } from '../contract/keys.ts';
import type { ItemId, Owner } from '../domain/ids.ts';
import { expiry, holds, type Row, type Table } from './table.ts';

export type Escalations = {
  /**
   * Takes one of the owner's slots in the hour in which the item was received; false where all are taken. An item has at
   * most one, and finds it again when it is tried once more.
   */
  claim(owner: Owner, receivedAt: string, item: ItemId, perHour: number): Promise<boolean>;
};

/** Days for which one can see what was escalated. */
const keptDays = 30;

export function escalations({ dynamo, name }: Table): Escalations {
  const taken = async (owner: Owner, receivedAt: string): Promise<readonly Row[]> => {
    const query = {
      TableName: name,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': escalationPartition(owner, receivedAt) },
      ProjectionExpression: 'id',
      ConsistentRead: true,
    };
    return (await dynamo.send(new QueryCommand(query))).Items ?? [];
  };
  const take = (owner: Owner, receivedAt: string, id: ItemId, slot: number) => {
    const expires = { [attributes.expiry]: expiry(receivedAt, keptDays) };
    const put = {
      TableName: name,
      Item: { ...escalationKey(owner, receivedAt, slot), id, ...expires },
      ConditionExpression: 'attribute_not_exists(pk) OR id = :id',
      ExpressionAttributeValues: { ':id': id },
    };
    return holds(dynamo.send(new PutCommand(put)));
  };
  return {
    async claim(owner, receivedAt, item, perHour) {
      // In a flood, which is what the cap is for, all are taken: one read tells it.
      const before = await taken(owner, receivedAt);
      if (before.some(({ id }) => id === item)) return true;
      // Slots fill in their order and are never given back: whoever meets their own item has found their only one.
      for (let slot = before.length + 1; slot <= perHour; slot += 1) {
        // biome-ignore lint/performance/noAwaitInLoops: the next one counts only where this one is taken
        if (await take(owner, receivedAt, item, slot)) return true;
      }
      return false;
    },
  };
}
