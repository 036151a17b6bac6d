/** An instant by the clock on the recipient's wall, and the calendar around it. */
import { addDays, type LocalParts, localParts, weekdayOf } from '../domain/wall-clock.ts';

type Day = Pick<LocalParts, 'date'>;

export const localTime = (instant: string, timeZone: string): LocalParts =>
  localParts(new Date(instant), timeZone);

/** From one calendar day to the other; negative into the past. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(to.date) - Date.parse(from.date)) / 86_400_000;

/** Whether a Saturday or Sunday lies wholly between the two days. */
export function spansWeekend(from: Day, to: Day): boolean {
  // Seven days hold every weekday, however long the window is.
  const days = Math.min(Math.max(0, daysBetween(from, to) - 1), 7);
  return Array.from({ length: days }, (_, index) => weekdayOf(addDays(from.date, index + 1))).some(
    (weekday) => weekday === 'sat' || weekday === 'sun',
  );
}
