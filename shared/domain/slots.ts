/** When a digest is due and which stretch of time it covers. */
import { isWorkingDay } from './business-time.ts';
import type { Schedule } from './company.ts';
import type { Slot } from './edition.ts';
import { addDays, instantOf, localParts, weekdayOf } from './wall-clock.ts';

/** A digest later than this is not sent: the next one covers its window too. */
const latestMilliseconds = 12 * 60 * 60_000;

/** A scheduled moment, and the local date it is scheduled for. */
type Moment = { readonly date: string; readonly end: Date };

/** The latest slot that has ended by `now`; its window begins where the slot before it ended. */
export function slotAt(schedule: Schedule, now: Date): Slot {
  const last = nearest(schedule, dateFrom(schedule, now, 1), -1, (end) => end <= now);
  const previous = nearest(schedule, addDays(last.date, -1), -1, (end) => end < last.end);
  return { start: previous.end.toISOString(), end: last.end.toISOString() };
}

/**
 * The slot to send now, if any. Depends on nothing but its arguments, so a tick may come twice, late
 * or never.
 *
 * @param lastEnd The end of the latest slot this recipient has an edition for, whatever became of it.
 *   The window begins there, so that windows join even over skipped slots and a changed schedule.
 */
export function dueSlot(
  schedule: Schedule,
  lastEnd: string | undefined,
  now: Date,
): Slot | undefined {
  const { start, end } = slotAt(schedule, now);
  const late = now.getTime() - Date.parse(end) > latestMilliseconds;
  const done = lastEnd !== undefined && end <= lastEnd;
  return late || done ? undefined : { start: lastEnd ?? start, end };
}

/** The end of the first slot after `now`. */
export function nextSlot(schedule: Schedule, now: Date): Date {
  return nearest(schedule, dateFrom(schedule, now, -1), 1, (end) => end > now).end;
}

/**
 * The first moment that is wanted, walking from `date` forward (1) or back (-1).
 *
 * Always ends: of n + 4 weeks, n holidays can take n days, and a search rejects at most three.
 *
 * @throws {RangeError} when the schedule has no days.
 */
function nearest(
  schedule: Schedule,
  date: string,
  step: 1 | -1,
  wanted: (end: Date) => boolean,
): Moment {
  const bound = 7 * (schedule.holidays.length + 4);
  for (let days = 0; days < bound; days += 1) {
    const candidate = addDays(date, step * days);
    if (!isScheduled(schedule, candidate)) continue;
    const end = instantOf(candidate, schedule.at, schedule.timeZone);
    if (wanted(end)) return { date: candidate, end };
  }
  throw new RangeError('a schedule needs at least one day');
}

function isScheduled(schedule: Schedule, date: string): boolean {
  return schedule.every === 'week'
    ? weekdayOf(date) === schedule.days[0]
    : isWorkingDay(schedule, date);
}

/**
 * Where a search begins: a day beyond today, because a clock change around midnight can move a
 * moment past the end of its date, or the clock back to the date before.
 */
function dateFrom(schedule: Schedule, now: Date, days: 1 | -1): string {
  return addDays(localParts(now, schedule.timeZone).date, days);
}
