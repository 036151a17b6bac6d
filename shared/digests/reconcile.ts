import type { Compared, SummarySection } from '../domain/digest.ts';

const columns = ['received', 'answered', 'waiting', 'overdue'] as const;

/**
 * The rows of the departments and the row of what is not routed add up to the totals, now and before.
 *
 * @throws {Error} naming the column that does not: such a digest would contradict itself.
 */
export function assertReconciles(section: SummarySection): void {
  const rows = [...section.departments, section.notRouted];
  for (const column of columns) {
    const total = section[column];
    check(`${column} now`, sum(rows.map((row) => row[column].now)), total.now);
    if (total.before === undefined) continue;
    check(`${column} before`, sum(rows.map((row) => row[column].before ?? 0)), total.before);
  }
  check('times to answer', sum(Object.values(section.speed)), section.answered.now);
}

function check(what: string, rows: number, total: Compared['now']): void {
  if (rows !== total)
    throw new Error(`expected the rows of ${what} to add up to ${total}, got ${rows}`);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
