import { type ItemRow, verdictOf } from '../../shared/domain/item.ts';
import type { Lesson } from '../../shared/routing/knowledge.ts';
import { textOf } from '../../shared/routing/text-of.ts';
import type { Items } from '../../shared/store/items.ts';
import type { Outcome } from './outcome.ts';

export type LessonNeeds = {
  readonly items: Pick<Items, 'get'>;
  readonly report: (outcome: Outcome) => void;
};

/** Items read at once: the SDK has 50 connections, and the items that come in need some. */
const readsAtOnce = 20;

export type LessonReader = (corrected: readonly ItemRow[]) => Promise<readonly Lesson[]>;

/**
 * Makes lessons of corrections, in their order. The text of each is read once; the same correction is then the very same
 * lesson. One that cannot be read is reported and left out until it can: it may just be expiring.
 */
export function lessonReader({ items, report }: LessonNeeds): LessonReader {
  let known: ReadonlyMap<string, Lesson> = new Map();

  const lessonOf = async (row: ItemRow): Promise<Lesson | undefined> => {
    try {
      const item = await items.get(row.id);
      // Put back or taken back meanwhile: the index just does not know it yet.
      if (item?.correctedAt === undefined) return undefined;
      return { text: textOf(item.feedback), verdict: verdictOf(item), at: item.correctedAt };
    } catch (error) {
      report({ kind: 'outdated', item: row.id, error });
      return undefined;
    }
  };

  return async (corrected) => {
    const lessons = new Map<string, Lesson>();
    for (let at = 0; at < corrected.length; at += readsAtOnce) {
      const rows = corrected.slice(at, at + readsAtOnce);
      // biome-ignore lint/performance/noAwaitInLoops: no more at once than there are connections
      const read = await Promise.all(rows.map((row) => known.get(keyOf(row)) ?? lessonOf(row)));
      for (const [index, row] of rows.entries()) {
        const lesson = read[index];
        if (lesson !== undefined) lessons.set(keyOf(row), lesson);
      }
    }
    known = lessons;
    return [...lessons.values()];
  };
}

/** Changes with the verdict, and with what the text begins with. */
const keyOf = (row: ItemRow): string =>
  JSON.stringify([row.id, row.correctedAt, verdictOf(row), row.card.title, row.card.quote]);
