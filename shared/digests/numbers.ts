import type { AnswerTimes, Compared } from '../domain/digest.ts';
import type { Reading } from './reading.ts';

/** A number beside what the edition before said, where it said it. */
export const compared = (now: number, before: Compared | undefined): Compared =>
  before === undefined ? { now } : { now, before: before.now };

/** What happened in a window compares only with a window of the same length; an hour's difference is a clock change. */
export function comparableFlow({ slot, before }: Pick<Reading, 'slot' | 'before'>): boolean {
  if (before === undefined) return false;
  const length = Date.parse(slot.end) - Date.parse(slot.start);
  const earlier = Date.parse(before.end) - Date.parse(before.start);
  return Math.abs(length - earlier) <= 3_600_000;
}

/** Half and nine in ten of the times, by nearest rank: a time that really occurred. */
export function answerTimes(sortedMinutes: readonly number[]): AnswerTimes | undefined {
  const half = atRank(sortedMinutes, 0.5);
  const nineInTen = atRank(sortedMinutes, 0.9);
  return half === undefined || nineInTen === undefined ? undefined : { half, nineInTen };
}

const atRank = (sorted: readonly number[], share: number): number | undefined =>
  sorted[Math.ceil(sorted.length * share) - 1];
