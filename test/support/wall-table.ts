/**
 * What the clocks of a zone show at every tick from just before 2026 to just after it, read off
 * Intl tick by tick: slow, simple, and independent of the code that calculates the same thing.
 */
import type { Schedule } from '../../shared/domain/company.ts';

const tickMilliseconds = 15 * 60_000;
const begin = Date.UTC(2025, 11, 20);
const tickCount = (Date.UTC(2027, 0, 12) - begin) / tickMilliseconds;

export type WallTable = {
  readonly timeZone: string;
  /** `YYYY-MM-DD HH:MM` to the first tick at which the clock shows it. */
  readonly firstShown: ReadonlyMap<string, number>;
  /** The ticks at which the clock did not go on by 15 minutes. */
  readonly changes: readonly number[];
};

export const instantOfTick = (tick: number): Date => new Date(begin + tick * tickMilliseconds);

/** `YYYY-MM-DD HH:MM`. */
export const wallFormat = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

export function wallTable(timeZone: string): WallTable {
  const format = wallFormat(timeZone);
  const firstShown = new Map<string, number>();
  const changes: number[] = [];
  let before = Number.NaN;
  for (let tick = 0; tick < tickCount; tick += 1) {
    const shown = format.format(begin + tick * tickMilliseconds);
    const minutes = Number(shown.slice(11, 13)) * 60 + Number(shown.slice(14));
    if (tick > 0 && minutes !== (before + 15) % 1_440) changes.push(tick);
    if (!firstShown.has(shown)) firstShown.set(shown, tick);
    before = minutes;
  }
  return { timeZone, firstShown, changes };
}

/** The ticks at which the schedule's digests of 2026 are due, the first of them the last of 2025. */
export function dueTicks(table: WallTable, schedule: Schedule): readonly number[] {
  const due: number[] = [];
  for (let day = Date.UTC(2025, 11, 22); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10);
    if (isDue(schedule, date)) due.push(tickShowing(table, `${date} ${schedule.at}`));
  }
  return due.slice(due.findLastIndex((tick) => instantOfTick(tick) < new Date('2025-12-31')));
}

function isDue({ every, days, holidays }: Schedule, date: string): boolean {
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
  const name = names[new Date(date).getUTCDay()];
  if (every === 'week') return name === days[0];
  return days.some((day) => day === name) && !holidays.includes(date);
}

/** A time the clock never showed is reckoned from the last one it did show, as if it had not changed. */
function tickShowing(table: WallTable, stamp: string): number {
  for (let back = 0; back < 96; back += 1) {
    const tick = table.firstShown.get(shift(stamp, -back));
    if (tick !== undefined) return tick + back;
  }
  throw new Error(`${table.timeZone} never came near ${stamp}`);
}

function shift(stamp: string, ticks: number): string {
  const moved = Date.parse(`${stamp.replace(' ', 'T')}Z`) + ticks * tickMilliseconds;
  return new Date(moved).toISOString().slice(0, 16).replace('T', ' ');
}
