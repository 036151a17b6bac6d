import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { itemPartition } from '../contract/keys.ts';
import type { ItemId } from '../domain/ids.ts';
import type { Item } from '../domain/item.ts';
import { besides, headOf, itemFrom } from './item-rows.ts';
import { holds, pages, type Row, type Table } from './table.ts';

export type Items = {
  /** Puts the item there unless its id is taken; then the item that has the id comes back, unchanged. */
  add(item: Item): Promise<{ kind: 'added' } | { kind: 'already there'; item: Item }>;
  /** The item with its whole text and history, as the last write left it. */
  get(id: ItemId): Promise<Item | undefined>;
  /**
   * Replaces `before` by `after`, the next version of it, in one conditional write. Repeating a change that
   * succeeded is a success; where somebody else's change came between, nothing is written.
   */
  change(before: Item, after: Item): Promise<'changed' | 'changed meanwhile'>;
};

export function items(table: Table): Items {
  const { dynamo, name, retentionDays } = table;

  const get = async (id: ItemId): Promise<Item | undefined> => {
    const rows: Row[] = [];
    const query = {
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': itemPartition(id) },
      ConsistentRead: true,
    };
    for await (const page of pages(table, query)) rows.push(...page.rows);
    return itemFrom(rows);
  };

  const putBesides = async (item: Item): Promise<void> => {
    const rows = besides(item, retentionDays);
    await Promise.all(rows.map((Item) => dynamo.send(new PutCommand({ TableName: name, Item }))));
  };

  const putHead = (item: Item, condition: string, values?: Record<string, unknown>) =>
    holds(
      dynamo.send(
        new PutCommand({
          TableName: name,
          Item: headOf(item, retentionDays),
          ConditionExpression: condition,
          ...(values === undefined ? {} : { ExpressionAttributeValues: values }),
        }),
      ),
    );

  return {
    get,
    async add(item) {
      await putBesides(item);
      if (await putHead(item, 'attribute_not_exists(pk)')) return { kind: 'added' };
      const there = await get(item.id);
      if (there === undefined) throw new Error(`item ${item.id} vanished while it was added`);
      return { kind: 'already there', item: there };
    },
    async change(before, after) {
      await putBesides(after);
      const version = { ':version': before.version };
      if (await putHead(after, 'version = :version', version)) return 'changed';
      const there = await get(after.id);
      // A write whose answer got lost is repeated by the SDK, and then fails on its own success.
      return there !== undefined && isSame(there, after) ? 'changed' : 'changed meanwhile';
    },
  };
}

const isSame = (a: Item, b: Item): boolean =>
  a.version === b.version && JSON.stringify(a.history.at(-1)) === JSON.stringify(b.history.at(-1));
