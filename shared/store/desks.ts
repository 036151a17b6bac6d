/** What waits, what came and what was answered, read from the indexes alone. */
import { closedPartitions, deskPartitions, feedPartitions, indexes } from '../contract/keys.ts';
import type { Desk, Owner } from '../domain/ids.ts';
import type { ItemRow } from '../domain/item.ts';
import { listed } from './item-rows.ts';
import { pages, type Row, type Table } from './table.ts';

/** (after, until], ISO 8601, UTC. */
type Window = { readonly after: string; readonly until: string };

export type Desks = {
  /** Open items on the desk that came to their owner by `until`, and how many of them are past their time by then. */
  count(desk: Desk, until: string): Promise<{ readonly waiting: number; readonly overdue: number }>;
  /** A page of what waits, most urgent first; `next` is the cursor of the page after it. */
  waiting(
    desk: Desk,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<{ readonly rows: readonly ItemRow[]; readonly next?: string }>;
  /** Everything that waits on the desk, most urgent first. */
  all(desk: Desk): Promise<readonly ItemRow[]>;
  /** What came to an owner in the window, whatever became of it since; oldest first. */
  arrivals(owner: Owner, window: Window): Promise<readonly ItemRow[]>;
  /** What was closed in the window while it was the owner's; oldest first. */
  closures(owner: Owner, window: Window): Promise<readonly ItemRow[]>;
};

type Index = 'desk' | 'feed' | 'closed';
type Range = { readonly from: string; readonly to: string };

/** Sorts after every character of an id, before nothing that follows an instant: see the keys. */
const end = '~';
const everything: Range = { from: '0', to: end };
const within = ({ after, until }: Window): Range => ({
  from: `${after}#${end}`,
  to: `${until}#${end}`,
});

export function desks(table: Table): Desks {
  const all = async (index: Index, partitions: readonly string[], range: Range) => {
    const found = await Promise.all(partitions.map((at) => read(table, index, at, range)));
    return inOrder(index, found);
  };
  return {
    async count(desk, until) {
      const counts = (range: Range) =>
        Promise.all(deskPartitions(desk).map((at) => countRows(table, at, range, until)));
      const [waiting, overdue] = await Promise.all([
        counts(everything),
        counts({ from: everything.from, to: `${until}#` }),
      ]);
      return { waiting: sum(waiting), overdue: sum(overdue) };
    },
    async waiting(desk, { limit, after }) {
      const range = { ...everything, from: after === undefined ? everything.from : after + end };
      const found = await Promise.all(
        deskPartitions(desk).map((at) => read(table, 'desk', at, range, limit + 1)),
      );
      const rows = inOrder('desk', found);
      const shown = rows.slice(0, limit);
      const lastKey = shown.at(-1)?.[indexes.desk.sortKey];
      return {
        rows: shown.map(listed),
        ...(rows.length > limit && lastKey !== undefined ? { next: String(lastKey) } : {}),
      };
    },
    all: async (desk) => (await all('desk', deskPartitions(desk), everything)).map(listed),
    arrivals: async (owner, window) =>
      (await all('feed', feedPartitions(owner), within(window))).map(listed),
    closures: async (owner, window) =>
      (await all('closed', closedPartitions(owner), within(window))).map(listed),
  };
}

const query = (index: Index, partition: string, { from, to }: Range) => ({
  IndexName: indexes[index].name,
  KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
  ExpressionAttributeNames: {
    '#pk': indexes[index].partitionKey,
    '#sk': indexes[index].sortKey,
  },
  ExpressionAttributeValues: { ':pk': partition, ':from': from, ':to': to },
});

async function read(
  table: Table,
  index: Index,
  partition: string,
  range: Range,
  limit = Number.POSITIVE_INFINITY,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const limited = Number.isFinite(limit) ? { Limit: limit } : {};
  for await (const page of pages(table, { ...query(index, partition, range), ...limited })) {
    rows.push(...page.rows);
    if (rows.length >= limit) break;
  }
  return rows;
}

async function countRows(
  table: Table,
  partition: string,
  range: Range,
  enteredUntil: string,
): Promise<number> {
  const { ExpressionAttributeValues: values, ...rest } = query('desk', partition, range);
  let count = 0;
  for await (const page of pages(table, {
    ...rest,
    FilterExpression: 'enteredAt <= :entered',
    ExpressionAttributeValues: { ...values, ':entered': enteredUntil },
    Select: 'COUNT',
  })) {
    count += page.count;
  }
  return count;
}

/** Rows of several partitions as if they were of one. */
const inOrder = (index: Index, found: readonly (readonly Row[])[]): readonly Row[] =>
  found
    .flat()
    .sort((a, b) =>
      String(a[indexes[index].sortKey]) < String(b[indexes[index].sortKey]) ? -1 : 1,
    );

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
