/** Between instants and what a clock on the wall shows, on plain Intl. */
import { type TimeOfDay, type Weekday, weekdays } from './company.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

export type LocalParts = {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Full minutes the clock shows after 00:00; on a day with a clock change not the time elapsed. */
  readonly minutes: number;
  readonly weekday: Weekday;
};

/** @throws {RangeError} when the zone is unknown or the instant is an invalid date. */
export function localParts(instant: Date, timeZone: string): LocalParts {
  const local = new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone));
  const date = local.toISOString().slice(0, 10);
  const minutes = local.getUTCHours() * 60 + local.getUTCMinutes();
  return { date, minutes, weekday: weekdayOf(date) };
}

/**
 * The instant at which a clock shows this date and time.
 *
 * A time that a clock change skips moves forward by the length of the gap (02:30 in Berlin's spring
 * is 03:30 summer time); one that it repeats is the first of the two. RFC 5545 §3.3.5 says the same.
 */
export function instantOf(date: string, time: TimeOfDay, timeZone: string): Date {
  const wall = Date.parse(`${date}T${time}Z`);
  // No offset exceeds 14 hours, so these two lie on either side of a change near that wall time.
  const before = wall - offsetAt(wall - day, timeZone);
  const after = wall - offsetAt(wall + day, timeZone);
  const shows = (instant: number) => instant + offsetAt(instant, timeZone) === wall;
  return new Date(before === after || shows(before) || !shows(after) ? before : after);
}

/** @throws {RangeError} when the date is not `YYYY-MM-DD`. */
export function weekdayOf(date: string): Weekday {
  const weekday = weekdays[(new Date(date).getUTCDay() + 6) % 7];
  if (weekday === undefined) throw new RangeError(`expected a date YYYY-MM-DD, got ${date}`);
  return weekday;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);
}

/** Milliseconds the zone's clock is ahead of UTC. */
function offsetAt(instant: number, timeZone: string): number {
  // `1/1/2026, GMT+05:45`; some versions of ICU write offset zero as a bare `GMT`.
  const [, sign, hours, minutes] =
    /GMT([+-])(\d\d):(\d\d)/.exec(offsetFormat(timeZone).format(instant)) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * minute;
  return sign === '-' ? -size : size;
}

/**
 * Making a format costs 50 times as much as using it. A company has a handful of zones; the bound
 * only keeps an input with ever new spellings of zone names from growing the map for ever.
 */
const offsetFormats = new Map<string, Intl.DateTimeFormat>();
const offsetFormatsKept = 64;

function offsetFormat(timeZone: string): Intl.DateTimeFormat {
  const known = offsetFormats.get(timeZone);
  if (known !== undefined) return known;
  if (offsetFormats.size >= offsetFormatsKept) offsetFormats.clear();
  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  offsetFormats.set(timeZone, made);
  return made;
}
