/** Counting in the hours in which the company works: what every answer time is promised in. */
import type { Calendar } from './company.ts';
import { addDays, instantOf, localParts, weekdayOf } from './wall-clock.ts';

const hour = 60 * 60_000;

/** Only a calendar that never opens, or a promise in decades, gets this far: ten years of days. */
const horizonDays = 3_660;

/**
 * When that many hours of work have passed since `from`. Time before opening, after closing and on
 * days off does not count. An end exactly at closing time stays there: it is not the next opening.
 *
 * Hours may be fractional, not negative. They are real hours: a clock change within the working
 * day makes that day longer or shorter.
 *
 * @throws {RangeError} when ten years of the calendar do not hold that many hours.
 */
export function addBusinessHours(from: Date, hours: number, calendar: Calendar): Date {
  const today = localParts(from, calendar.timeZone).date;
  let left = hours * hour;
  for (let days = 0; days < horizonDays; days += 1) {
    const date = addDays(today, days);
    if (!isWorkingDay(calendar, date)) continue;
    const opens = instantOf(date, calendar.from, calendar.timeZone).getTime();
    const closes = instantOf(date, calendar.to, calendar.timeZone).getTime();
    const start = Math.max(opens, from.getTime());
    if (start + left <= closes) return new Date(start + left);
    left -= Math.max(closes - start, 0);
  }
  throw new RangeError(`the calendar does not hold ${hours} business hours in ten years`);
}

/** Whether work, and a daily digest, happens on that local date, `YYYY-MM-DD`. */
export function isWorkingDay(
  { days, holidays }: Pick<Calendar, 'days' | 'holidays'>,
  date: string,
): boolean {
  return days.includes(weekdayOf(date)) && !holidays.includes(date);
}
