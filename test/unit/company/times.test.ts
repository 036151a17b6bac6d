import { expect, test } from 'vitest';
import { problemsAfter } from '../../support/company-problems.ts';

type Failure = readonly [what: string, from: string, to: string, problem: string];

const failures: readonly Failure[] = [
  [
    'a time of day after 23:59',
    "at: '08:30'",
    "at: '24:00'",
    'c.yaml:19:19 people.priya.digest.at: expected a time of day as HH:MM, 00:00 to 23:59, not "24:00"',
  ],
  [
    'working hours without minutes',
    '09:00-17:00',
    '9-17',
    'c.yaml:8:10 working.hours: expected working hours as HH:MM-HH:MM, like 09:00-17:00, not "9-17"',
  ],
  [
    'working hours that end before they begin',
    '09:00-17:00',
    '17:00-09:00',
    'c.yaml:8:10 working.hours: must begin before they end, unlike "17:00-09:00"',
  ],
  [
    'a holiday that no calendar has',
    '2027-01-01',
    '2027-02-29',
    'c.yaml:9:26 working.holidays[1]: expected a date that exists, as YYYY-MM-DD, not "2027-02-29"',
  ],
  [
    'no working day',
    'days: [mon, tue, wed, thu, fri]',
    'days: []',
    'c.yaml:7:3 working.days: is empty: write at least one weekday',
  ],
  [
    'an unknown weekday',
    'days: [mon',
    'days: [monday',
    'c.yaml:7:10 working.days[0]: expected one of mon, tue, wed, thu, fri, sat, sun, not "monday"; did you mean "mon"?',
  ],
  [
    'a time zone nobody knows',
    'timeZone: Europe/Berlin',
    'timeZone: Middle Earth',
    'c.yaml:2:11 timeZone: there is no time zone "Middle Earth"; write one like Europe/Berlin',
  ],
  [
    'a time zone with a slip',
    'timeZone: Europe/Berlin',
    'timeZone: Europe/Brelin',
    'c.yaml:2:11 timeZone: there is no time zone "Europe/Brelin"; did you mean "Europe/Berlin"?',
  ],
  [
    'a city for a time zone',
    'America/New_York',
    'new york',
    'c.yaml:18:15 people.priya.timeZone: there is no time zone "new york"; did you mean "America/New_York"?',
  ],
  [
    'an offset for a time zone',
    'timeZone: Europe/Berlin',
    "timeZone: '+02:00'",
    'c.yaml:2:11 timeZone: there is no time zone "+02:00"; write one like Europe/Berlin',
  ],
  [
    'an answer time of nothing',
    'answerWithin: 8h',
    'answerWithin: 0h',
    'c.yaml:31:19 departments.payments.answerWithin: expected a number of business hours like 8h, 1h to 2000h, not "0h"',
  ],
  [
    'an answer time beyond 2000 hours',
    'answerWithin: 8h',
    'answerWithin: 2001h',
    'c.yaml:31:19 departments.payments.answerWithin: expected a number of business hours like 8h, 1h to 2000h, not "2001h"',
  ],
  [
    'an answer time without its unit',
    'answerWithin: 8h',
    'answerWithin: 8',
    'c.yaml:31:19 departments.payments.answerWithin: expected text, not the number 8: Business hours from the arrival of feedback to the answer, 1h to 2000h, like 8h.',
  ],
  [
    'a day for a digest that is daily',
    'digest: { every: week }',
    'digest: { on: mon }',
    'c.yaml:12:74 people.mira.digest.on: belongs to a weekly digest: add every: week, or write days: instead',
  ],
  [
    'days for a digest that is weekly',
    'every: week',
    'every: week, days: [mon]',
    'c.yaml:12:83 people.mira.digest.days: belongs to a daily digest: write on: <weekday> instead',
  ],
];

test.each(failures)('refuses %s', (_, from, to, problem) => {
  expect(problemsAfter({ [from]: to })).toEqual([problem]);
});
