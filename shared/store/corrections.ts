import { correctedPartition, indexes } from '../contract/keys.ts';
import type { ItemRow } from '../domain/item.ts';
import { listed } from './item-rows.ts';
import { daysBefore, monthOf, monthsBack } from './months.ts';
import { pages, type Row, type Table } from './table.ts';

export type Corrections = {
  /**
   * The latest items, at most `limit`, that people have put elsewhere than the router after this instant and that still
   * are there; the latest correction last. Looks back over 24 months. An index may lag: whoever must not miss any asks
   * from a quarter of an hour before.
   *
   * @param after ISO 8601, UTC; empty for all there are
   */
  since(after: string, now: Date, limit: number): Promise<readonly ItemRow[]>;
};

/** Months that are looked at: this one and those before it. */
const monthsKept = 24;
/** Rows in one answer of the table, at most. */
const pageSize = 1000;

export function corrections(table: Table): Corrections {
  /** Months that ended without a correction: none comes into them any more, so nobody needs to ask again. */
  const empty = new Set<string>();
  return {
    async since(after, now, limit) {
      const months = monthsBack(now, later(after, firstOf(now)));
      const found: ItemRow[] = [];
      for (const month of months.filter((one) => !empty.has(one))) {
        if (found.length >= limit) break;
        // Most are found in the first: the others are asked only where it holds too few.
        // biome-ignore lint/performance/noAwaitInLoops: see above
        const rows = await latestIn(month, after, limit - found.length, table);
        // An index has all of a month a day after its end.
        const isOver = month < monthOf(new Date(daysBefore(now, 1)));
        if (rows.length === 0 && isOver && after < month) empty.add(month);
        found.push(...rows.map(listed));
      }
      return found.reverse();
    },
  };
}

/** Latest first. */
async function latestIn(
  month: string,
  after: string,
  limit: number,
  table: Table,
): Promise<readonly Row[]> {
  const { name, partitionKey, sortKey } = indexes.corrected;
  const rows: Row[] = [];
  const query = {
    IndexName: name,
    KeyConditionExpression: '#pk = :pk AND #sk > :after',
    ExpressionAttributeNames: { '#pk': partitionKey, '#sk': sortKey },
    // Behind every id that could follow the instant.
    ExpressionAttributeValues: { ':pk': correctedPartition(month), ':after': `${after}#~` },
    ScanIndexForward: false,
    Limit: Math.min(limit, pageSize),
  };
  for await (const page of pages(table, query)) {
    rows.push(...page.rows);
    if (rows.length >= limit) break;
  }
  return rows.slice(0, limit);
}

const firstOf = (now: Date): string =>
  monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - monthsKept + 1)));

const later = (a: string, b: string): string => (a > b ? a : b);
