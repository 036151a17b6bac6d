/** How an item lies in the table: a small head that changes, and what is written once beside it. */
import {
  table as attributes,
  bodyKey,
  closedIndexKey,
  correctedIndexKey,
  deskIndexKey,
  feedIndexKey,
  itemKey,
  logKey,
  personIndexKey,
} from '../contract/keys.ts';
import type { Feedback } from '../domain/feedback.ts';
import { deskOf, type HistoryEntry, type Item, type ItemRow } from '../domain/item.ts';
import { expiry, type Row } from './table.ts';

/**
 * A longer feedback lies in a row of its own, so that the head stays small: an update costs by the size of the whole
 * row. UTF-8 bytes of JSON.
 */
const maxFeedbackInHead = 200;
/** Older entries lie in rows of their own, for the same reason. */
const maxHistoryInHead = 3;

type HeadRow = Omit<Item, 'feedback' | 'routed'> & Partial<Pick<Item, 'feedback' | 'routed'>>;

/** The rows that an item needs beside its head. Each is always written with the same content, and before the head. */
export function besides(item: Item, retentionDays: number): readonly Row[] {
  const expires = { [attributes.expiry]: expiry(item.receivedAt, retentionDays) };
  const { feedback, id, contentHash } = item;
  const logs = item.history.slice(0, -maxHistoryInHead).map((entry) => ({
    ...logKey(id, entry.version),
    ...expires,
    entry,
  }));
  return isShort(feedback)
    ? logs
    : [{ ...bodyKey(id, contentHash), ...expires, feedback }, ...logs];
}

/** The head, with the keys of every index it belongs in; without them it leaves the index. */
export function headOf(item: Item, retentionDays: number): Row {
  const { feedback, routed, ...rest } = item;
  const desk = deskOf(item);
  return {
    ...rest,
    // Most are where they were routed to, and the head is to stay small.
    ...(routed === item.owner ? {} : { routed }),
    ...itemKey(item.id),
    [attributes.expiry]: expiry(item.receivedAt, retentionDays),
    ...(isShort(feedback) ? { feedback } : {}),
    history: item.history.slice(-maxHistoryInHead),
    ...feedIndexKey(item.owner, item.enteredAt, item.id),
    ...personIndexKey(item.person, item.receivedAt, item.id),
    ...(desk === undefined ? {} : deskIndexKey(desk, item.dueAt, item.id)),
    ...(item.closedAt === undefined ? {} : closedIndexKey(item.owner, item.closedAt, item.id)),
    ...(item.correctedAt === undefined ? {} : correctedIndexKey(item.correctedAt, item.id)),
  };
}

const isShort = (feedback: Feedback): boolean =>
  Buffer.byteLength(JSON.stringify(feedback)) <= maxFeedbackInHead;

/** The item from all rows of its partition; undefined where there is no head among them. */
export function itemFrom(rows: readonly Row[]): Item | undefined {
  const head = rows.find((row) => row['sk'] === 'HEAD') as (Row & HeadRow) | undefined;
  if (head === undefined) return undefined;
  const body = rows.find((row) => row['sk'] === bodyKey(head.id, head.contentHash).sk);
  const feedback = head.feedback ?? (body?.['feedback'] as Feedback | undefined);
  if (feedback === undefined) throw new Error(`item ${head.id} has lost its body`);
  return {
    ...withoutKeys(head),
    feedback,
    history: [...olderHistory(rows, head.history[0]), ...head.history],
  };
}

/** The item as an index has it. The rows are of our own writing; an index copies exactly these attributes. */
export function listed(row: Row): ItemRow {
  const { id, owner, status, receivedAt, arrivedAt, enteredAt, dueAt, card } = row as Row & ItemRow;
  const { routed = owner, closedAt, correctedAt } = row as Row & Partial<ItemRow>;
  return {
    ...{ id, owner, status, receivedAt, arrivedAt, enteredAt, dueAt, card, routed },
    ...(closedAt === undefined ? {} : { closedAt }),
    ...(correctedAt === undefined ? {} : { correctedAt }),
  };
}

const olderHistory = (
  rows: readonly Row[],
  firstInHead: HistoryEntry | undefined,
): readonly HistoryEntry[] =>
  rows
    .filter((row) => String(row['sk']).startsWith('LOG#'))
    .map((row) => row['entry'] as HistoryEntry)
    .filter(({ version }) => version < (firstInHead?.version ?? 0));

/** Field by field: what the table holds beside an item never gets into one. */
const withoutKeys = (row: HeadRow): Omit<Item, 'feedback' | 'history'> => ({
  id: row.id,
  version: row.version,
  owner: row.owner,
  enteredAt: row.enteredAt,
  arrivedAt: row.arrivedAt,
  receivedAt: row.receivedAt,
  status: row.status,
  dueAt: row.dueAt,
  ...(row.closedAt === undefined ? {} : { closedAt: row.closedAt }),
  person: row.person,
  card: row.card,
  why: row.why,
  routed: row.routed ?? row.owner,
  ...(row.correctedAt === undefined ? {} : { correctedAt: row.correctedAt }),
  contentHash: row.contentHash,
});
