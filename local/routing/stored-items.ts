/** Items as they are stored, one after the other in the order in which they came; never more than a few in memory. */
import { feedPartitions, indexes } from '../../shared/contract/keys.ts';
import type { ItemId, Owner } from '../../shared/domain/ids.ts';
import type { Item, Status } from '../../shared/domain/item.ts';
import { itemBatches } from '../../shared/store/item-batches.ts';
import { pages, type Table } from '../../shared/store/table.ts';

export type Stored = {
  /** Oldest first. One that is deleted meanwhile is left out. */
  readonly items: AsyncIterable<Item>;
  /** Whether there are more, which are older than all of these. */
  readonly isCut: boolean;
};

/** Where an item is, and when it came: a hundred bytes each. */
type Place = { readonly id: ItemId; readonly receivedAt: string };

/** Read at once, with their texts. */
const batchSize = 400;

/**
 * What came to these owners since then, the newest `limit` of it, but for what its authors took back.
 *
 * @param since ISO 8601, UTC
 */
export async function storedItems(
  table: Table,
  owners: readonly Owner[],
  since: string,
  limit: number,
): Promise<Stored> {
  let newest: readonly Place[] = [];
  let isCut = false;
  for (const partition of owners.flatMap(feedPartitions)) {
    // One more, to see whether there are more.
    // biome-ignore lint/performance/noAwaitInLoops: two partitions at once would need twice the memory
    const found = [...newest, ...(await latestIn(table, partition, since, limit + 1))];
    isCut ||= found.length > limit;
    newest = found.sort(byTime).slice(-limit);
  }
  return { items: read(table, newest), isCut };
}

async function latestIn(
  table: Table,
  partition: string,
  since: string,
  limit: number,
): Promise<readonly Place[]> {
  const { name, partitionKey, sortKey } = indexes.feed;
  const found: Place[] = [];
  // Whoever moves an item gives it a later date there, never an earlier one.
  const query = {
    IndexName: name,
    KeyConditionExpression: '#pk = :pk AND #sk >= :since',
    FilterExpression: '#status <> :withdrawn AND receivedAt >= :since',
    ProjectionExpression: 'id, receivedAt',
    ExpressionAttributeNames: { '#pk': partitionKey, '#sk': sortKey, '#status': 'status' },
    ExpressionAttributeValues: {
      ':pk': partition,
      ':since': since,
      ':withdrawn': 'withdrawn' satisfies Status,
    },
    ScanIndexForward: false,
  };
  for await (const { rows } of pages(table, query)) {
    for (const { id, receivedAt } of rows) found.push({ id, receivedAt } as Place);
    if (found.length >= limit) break;
  }
  return found;
}

async function* read(table: Table, places: readonly Place[]): AsyncGenerator<Item> {
  const batches = itemBatches(table);
  for (let at = 0; at < places.length; at += batchSize) {
    const ids = places.slice(at, at + batchSize).map(({ id }) => id);
    // biome-ignore lint/performance/noAwaitInLoops: what comes later would lie in memory
    const items = await batches.get(ids);
    yield* items.filter(({ status }) => status !== 'withdrawn').sort(byTime);
  }
}

const byTime = (a: Place, b: Place): number => (keyOf(a) < keyOf(b) ? -1 : 1);
const keyOf = ({ receivedAt, id }: Place): string => `${receivedAt}#${id}`;
