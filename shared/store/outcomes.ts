/** What people have shown, read from the items themselves: no word of a customer is kept anywhere else to learn from. */
import { closedPartitions, feedPartitions, indexes } from '../contract/keys.ts';
import type { ItemId, Owner } from '../domain/ids.ts';
import type { Item, Status } from '../domain/item.ts';
import { type Outcome, outcomeOf } from '../domain/outcome.ts';
import { corrections } from './corrections.ts';
import { itemBatches } from './item-batches.ts';
import { daysBefore } from './months.ts';
import { pages, type Table } from './table.ts';

export type Outcomes = {
  /** What has become known in the last 365 days of items that are still there: the newest 20,000, oldest first. */
  known(now: Date): Promise<readonly Outcome[]>;
  /** The newest 5,000 items of the last 90 days that have words, oldest first, without `those`. */
  others(now: Date, those: ReadonlySet<ItemId>): Promise<readonly Item[]>;
};

const outcomeDays = 365;
const maxOutcomes = 20_000;
const otherDays = 90;
const maxOthers = 5000;

/** History that was imported was never on a desk, and what was taken back has no words. */
const teaching: readonly Status[] = ['answered', 'unreachable', 'spam'];
const withWords: readonly Status[] = [
  ...teaching,
  'new',
  'acknowledged',
  'fixed',
  'declined',
  'archived',
];

/** @param owners whose closed items and whose arrivals are looked at */
export function outcomes(table: Table, owners: readonly Owner[]): Outcomes {
  const batches = itemBatches(table);
  return {
    async known(now) {
      const since = daysBefore(now, outcomeDays);
      const closed = { index: 'closed', statuses: teaching, since, limit: maxOutcomes } as const;
      const [corrected, ...ended] = await Promise.all([
        corrections(table).since(since, now, maxOutcomes),
        ...owners.flatMap(closedPartitions).map((at) => latestIn(at, closed, table)),
      ]);
      const moved = corrected.map(({ id, correctedAt = '' }) => ({ id, at: correctedAt }));
      const ids = newest([...ended.flat(), ...moved], maxOutcomes);
      const found = (await batches.get(ids)).flatMap((item) => outcomeOf(item) ?? []);
      return inOrder(found, ({ at }) => at);
    },
    async others(now, those) {
      const since = daysBefore(now, otherDays);
      const limit = maxOthers + those.size;
      const came = { index: 'feed', statuses: withWords, since, limit } as const;
      const found = await Promise.all(
        owners.flatMap(feedPartitions).map((at) => latestIn(at, came, table)),
      );
      const others = found.flat().filter(({ id }) => !those.has(id));
      const items = await batches.get(newest(others, maxOthers));
      const left = items.filter(({ status }) => withWords.includes(status));
      return inOrder(left, ({ enteredAt }) => enteredAt);
    },
  };
}

type Found = { readonly id: ItemId; readonly at: string };

type Wanted = {
  readonly index: 'closed' | 'feed';
  readonly statuses: readonly Status[];
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly limit: number;
};

/** Latest first, and as many as a page has over the limit. */
async function latestIn(
  partition: string,
  { index, statuses, since, limit }: Wanted,
  table: Table,
): Promise<readonly Found[]> {
  const { name, partitionKey, sortKey } = indexes[index];
  const found: Found[] = [];
  const names = statuses.map((_, at) => `:status${at}`);
  const query = {
    IndexName: name,
    KeyConditionExpression: '#pk = :pk AND #sk > :since',
    FilterExpression: `#status IN (${names.join(', ')})`,
    ProjectionExpression: 'id, #sk',
    ExpressionAttributeNames: { '#pk': partitionKey, '#sk': sortKey, '#status': 'status' },
    ExpressionAttributeValues: {
      ':pk': partition,
      ':since': since,
      ...Object.fromEntries(statuses.map((status, at) => [`:status${at}`, status])),
    },
    ScanIndexForward: false,
  };
  for await (const { rows } of pages(table, query)) {
    found.push(...rows.map((row) => ({ id: row['id'] as ItemId, at: String(row[sortKey]) })));
    if (found.length >= limit) break;
  }
  return found;
}

function newest(found: readonly Found[], limit: number): readonly ItemId[] {
  const byTime = found.toSorted((a, b) => (a.at > b.at ? -1 : 1));
  return [...new Set(byTime.map(({ id }) => id))].slice(0, limit);
}

/** Oldest first; what comes at the same time by its id, so that the same rows always teach the same. */
const inOrder = <Kept extends { readonly id: ItemId }>(
  kept: readonly Kept[],
  at: (one: Kept) => string,
): readonly Kept[] => {
  const key = (one: Kept) => `${at(one)}#${one.id}`;
  return kept.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
};
