import { BatchGetCommand, type BatchGetCommandOutput } from '@aws-sdk/lib-dynamodb';
import { bodyKey, itemKey } from '../contract/keys.ts';
import type { ItemId } from '../domain/ids.ts';
import type { Item } from '../domain/item.ts';
import { itemFrom } from './item-rows.ts';
import type { Row, Table } from './table.ts';

export type ItemBatches = {
  /**
   * The items with these ids, as the last write left them, in any order; those that are gone are left out. Of their
   * history they have only the latest entries.
   */
  get(ids: readonly ItemId[]): Promise<readonly Item[]>;
};

/** DynamoDB takes no more in one request. */
const batchSize = 100;
/** Requests at once. */
const lanes = 4;
const attempts = 8;

type Key = { readonly pk: string; readonly sk: string };

export const itemBatches = (table: Table): ItemBatches => ({
  async get(ids) {
    const batches = Array.from({ length: Math.ceil(ids.length / batchSize) }, (_, at) =>
      ids.slice(at * batchSize, (at + 1) * batchSize),
    );
    const found: Item[] = [];
    const work = async () => {
      for (let batch = batches.pop(); batch !== undefined; batch = batches.pop()) {
        // biome-ignore lint/performance/noAwaitInLoops: each lane asks for one batch after the other
        found.push(...(await itemsIn(batch, table)));
      }
    };
    await Promise.all(Array.from({ length: lanes }, work));
    return found;
  },
});

async function itemsIn(ids: readonly ItemId[], table: Table): Promise<readonly Item[]> {
  const heads = await rowsAt(ids.map(itemKey), table);
  const bodies = await rowsAt(
    heads.filter((head) => head['feedback'] === undefined).map(bodyKeyOf),
    table,
  );
  const bodyOf = new Map(bodies.map((body) => [body['pk'], body]));
  return heads.flatMap((head) => {
    const body = bodyOf.get(head['pk']);
    // Taken back by its author while we read.
    if (head['feedback'] === undefined && body === undefined) return [];
    return itemFrom(body === undefined ? [head] : [head, body]) ?? [];
  });
}

const bodyKeyOf = (head: Row): Key => {
  const { id, contentHash } = head as Row & Pick<Item, 'id' | 'contentHash'>;
  return bodyKey(id, contentHash);
};

/** @throws {Error} when the table leaves some of them out again and again: it is overloaded */
async function rowsAt(keys: readonly Key[], { dynamo, name }: Table): Promise<readonly Row[]> {
  const rows: Row[] = [];
  let left: readonly Row[] = keys;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt === attempts) throw new Error(`the table did not give ${left.length} rows`);
    // What a response had no room for is asked for again at once, and from then on after a while.
    // biome-ignore lint/performance/noAwaitInLoops: see above
    if (attempt > 1) await new Promise((resolve) => setTimeout(resolve, 25 * 2 ** attempt));
    const RequestItems = { [name]: { Keys: [...left], ConsistentRead: true } };
    const answer: BatchGetCommandOutput = await dynamo.send(new BatchGetCommand({ RequestItems }));
    rows.push(...(answer.Responses?.[name] ?? []));
    left = answer.UnprocessedKeys?.[name]?.Keys ?? [];
  }
  return rows;
}
