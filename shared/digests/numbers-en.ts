/** How English writes numbers, durations, dates and changes. */
import type { Weekday } from '../domain/company.ts';
import type { LocalParts } from '../domain/wall-clock.ts';
import type { Change } from './change.ts';

const weekdayNames: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const format = new Intl.NumberFormat('en');

export const number = (value: number): string => format.format(value);

const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;

export const reports = (count: number): string => counted(count, 'report', 'reports');

/** `3 reports are past their time` */
export const pastTheirTime = (count: number): string =>
  `${reports(count)} ${count === 1 ? 'is past its' : 'are past their'} time`;

/** Rounded, for how long answers take: `45 min`, `7 h`, `3.1 days`. */
export function duration(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes));
  if (whole < 60) return `${whole} min`;
  const hours = Math.round(whole / 60);
  if (hours < 24) return `${hours} h`;
  const tenths = Math.round(whole / 144) / 10;
  return counted(tenths < 10 ? tenths : Math.round(tenths), 'day', 'days');
}

/** Completed units only, for how long something waits already: `40 min`, `5 h`, `6 days`. */
export function age(minutes: number): string {
  const whole = Math.max(1, Math.floor(minutes));
  if (whole < 60) return `${whole} min`;
  if (whole < 1440) return `${Math.floor(whole / 60)} h`;
  return counted(Math.floor(whole / 1440), 'day', 'days');
}

export const time = ({ minutes }: LocalParts): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

/** `23 Nov` */
export const shortDate = ({ date }: LocalParts): string =>
  `${Number(date.slice(8))} ${months[Number(date.slice(5, 7)) - 1]}`;

/** `Mon 23 Nov` */
export const date = (at: LocalParts): string => `${weekday(at)} ${shortDate(at)}`;

/** `Mon 23 Nov 2026, 08:00` */
export const dateTime = (at: LocalParts): string =>
  `${date(at)} ${at.date.slice(0, 4)}, ${time(at)}`;

/** `Tue 10:00` within a week, `Tue 1 Dec` beyond. */
export const nearby = (at: LocalParts, daysAway: number): string =>
  Math.abs(daysAway) < 7 ? `${weekday(at)} ${time(at)}` : date(at);

export const weekdayName = (at: LocalParts): string => weekdayNames[at.weekday];

const weekday = (at: LocalParts): string => weekdayName(at).slice(0, 3);

/** `9% more`, `4 fewer`, `no change` */
export function difference({ direction, amount, unit }: Change): string {
  if (direction === 'same') return 'no change';
  return `${number(amount)}${unit === 'percent' ? '%' : ''} ${direction}`;
}

/** `+9%`, `−4`, `same`: for a column whose head says what changes. */
export function signed({ direction, amount, unit }: Change): string {
  if (direction === 'same') return 'same';
  return `${direction === 'more' ? '+' : '−'}${number(amount)}${unit === 'percent' ? '%' : ''}`;
}

/** `▲ 9% more` */
export const marked = (change: Change): string => mark(change) + difference(change);

function mark({ direction }: Change): string {
  if (direction === 'same') return '';
  return direction === 'more' ? '▲ ' : '▼ ';
}
