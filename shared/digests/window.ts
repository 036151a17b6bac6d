/** Which rows belong to a window: each in exactly one, however late the index showed it. */
import type { ClosedStatus, ItemRow } from '../domain/item.ts';
import { overlapMilliseconds, type Reading } from './reading.ts';

/** What can happen to an item that a digest counts once. */
type Event = 'entered' | 'arrived' | 'closed';

const instantOf = (event: Event, row: ItemRow): string | undefined =>
  ({ entered: row.enteredAt, arrived: row.arrivedAt, closed: row.closedAt })[event];

const keyOf = (event: Event, row: ItemRow): string => `${event}#${row.id}#${instantOf(event, row)}`;

/** The rows whose event falls into the window (start, end], or came too late for the one before. */
export function inWindow(
  event: Event,
  rows: readonly ItemRow[],
  { slot, announced }: Pick<Reading, 'slot' | 'announced'>,
): readonly ItemRow[] {
  const from = earlier(slot.start);
  return rows.filter((row) => {
    const at = instantOf(event, row);
    if (at === undefined || at <= from || at > slot.end) return false;
    return at > slot.start || !announced.has(keyOf(event, row));
  });
}

/**
 * Everything that a digest over these rows counts and whose event lies so near the end of the window that the next
 * one will read it again.
 */
export function announcements({ owners, slot }: Pick<Reading, 'owners' | 'slot'>): string[] {
  const from = earlier(slot.end);
  const near = (event: Event, rows: readonly ItemRow[]) =>
    rows.flatMap((row) => {
      const at = instantOf(event, row) ?? '';
      return at > from && at <= slot.end ? [keyOf(event, row)] : [];
    });
  return owners.flatMap(({ arrivals, closures }) => [
    ...near('entered', arrivals),
    ...near('arrived', arrivals),
    ...near('closed', closures),
  ]);
}

/** Where to begin reading for a window that starts at `instant`. ISO 8601, UTC. */
export const earlier = (instant: string): string =>
  new Date(Date.parse(instant) - overlapMilliseconds).toISOString();

const told: readonly ClosedStatus[] = ['answered'];

/** Minutes from receipt to answer, shortest first, of the closed items whose customer got one. */
export const answerMinutes = (closures: readonly ItemRow[]): readonly number[] =>
  closures
    .filter(({ status }) => told.some((one) => one === status))
    .map((row) => (Date.parse(row.closedAt ?? '') - Date.parse(row.receivedAt)) / 60_000)
    .sort((a, b) => a - b);

/** Not in a count of what customers have to say: spam, bare scores, history, and what was taken back. */
const uncounted: readonly ClosedStatus[] = ['spam', 'counted', 'archived', 'withdrawn'];

export const isCounted = ({ status }: ItemRow): boolean => !uncounted.some((one) => one === status);
