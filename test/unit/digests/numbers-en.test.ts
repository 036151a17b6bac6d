import { expect, test } from 'vitest';
import { localTime } from '../../../shared/digests/local-time.ts';
import { age, dateTime, duration, nearby, reports } from '../../../shared/digests/numbers-en.ts';

test('one is singular, everything else plural, thousands are grouped', () => {
  expect([0, 1, 2, 12_345].map(reports)).toEqual([
    '0 reports',
    '1 report',
    '2 reports',
    '12,345 reports',
  ]);
});

test.each([
  [0, '1 min'],
  [59.4, '59 min'],
  [59.6, '1 h'],
  [300, '5 h'],
  [1409, '23 h'],
  [1410, '1 day'],
  [4460, '3.1 days'],
  [14_350, '10 days'],
])('an answer after %d minutes took %s', (minutes, said) => {
  expect(duration(minutes)).toBe(said);
});

test.each([
  [-5, '1 min'],
  [119, '1 h'],
  [1439, '23 h'],
  [1440, '1 day'],
  [9000, '6 days'],
])('after %d minutes something waits %s: only full units count', (minutes, said) => {
  expect(age(minutes)).toBe(said);
});

test("a date is the recipient's, across midnight, years and half hours", () => {
  const newYear = '2026-12-31T23:30:00.000Z';
  expect(dateTime(localTime(newYear, 'Europe/Berlin'))).toBe('Fri 1 Jan 2027, 00:30');
  expect(dateTime(localTime(newYear, 'America/New_York'))).toBe('Thu 31 Dec 2026, 18:30');
  expect(dateTime(localTime(newYear, 'Asia/Kathmandu'))).toBe('Fri 1 Jan 2027, 05:15');
});

test('a weekday alone stands only for a day within the week', () => {
  const tuesday = localTime('2026-11-24T09:00:00.000Z', 'Europe/Berlin');
  expect(nearby(tuesday, 1)).toBe('Tue 10:00');
  expect(nearby(tuesday, 7)).toBe('Tue 24 Nov');
});
