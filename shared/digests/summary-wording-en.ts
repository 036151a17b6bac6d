/** What the CEO's part of a mail says, in English. */
import type { Schedule } from '../domain/company.ts';
import type { AnswerTimes } from '../domain/digest.ts';
import type { Change } from './change.ts';
import type { Sentence } from './content.ts';
import { age, difference, duration, number, pastTheirTime, reports } from './numbers-en.ts';

type Every = Schedule['every'];

export const summary = {
  name: 'All departments',
  before: { day: 'the time before', week: 'the week before' } satisfies Record<Every, string>,
  comparedWith: (every: Every) => `Compared with ${summary.before[every]}.`,
  overdueLead: (overdue: number, change: Change) =>
    `${pastTheirTime(overdue)}, ${difference(change)}`,
  lead: (received: number, change: Change | undefined, overdue: number) =>
    `${summary.volume(received, change)}; ${overdue > 0 ? `${number(overdue)} overdue` : 'all on time'}`,
  volume: (received: number, change: Change | undefined) =>
    reports(received) + (change === undefined ? '' : `, ${difference(change)}`),
  overdueSubject: (overdue: number, change: Change) =>
    `${number(overdue)} overdue, ${difference(change)}`,
  noneOverdue: (before: number | undefined, every: Every): Sentence => ({
    strong: 'Nobody waits too long.',
    rest:
      before === undefined || before === 0
        ? ''
        : ` It was ${number(before)} ${summary.before[every]}.`,
  }),
  overdueSentence: (overdue: number, change: Change | undefined, every: Every): Sentence => ({
    strong: `${reports(overdue)} ${overdue === 1 ? 'waits' : 'wait'} too long`,
    rest: comparedTo(change, every),
  }),
  /** `department` is absent where most are not routed yet. */
  most: (count: number, total: number, department: string | undefined) => {
    const where = department === undefined ? 'not routed yet' : `in ${department}`;
    if (total === 1) return `, ${where}.`;
    return `; ${count < total ? `${number(count)} of them` : 'all'} ${where}.`;
  },
  oldest: (minutes: number) => ` The oldest has waited ${age(minutes)}.`,
  speed: (now: AnswerTimes, before: AnswerTimes | undefined): Sentence => ({
    strong: before === undefined ? 'Answers:' : pace(now.half, before.half),
    rest: ` half came within ${duration(now.half)}${wasDuration(before?.half)}.`,
  }),
  nineInTen: (now: AnswerTimes, before: AnswerTimes | undefined) =>
    `Nine in ten came within ${duration(now.nineInTen)}${wasDuration(before?.nineInTen)}.`,
  volumeSentence: (
    received: number,
    change: Change | undefined,
    answered: number,
    every: Every,
  ): Sentence => ({
    strong: `${reports(received)} came in`,
    rest: `${comparedTo(change, every)}; ${number(answered)} answered.`,
  }),
  received: 'Received',
  answered: 'Answered',
  overdue: 'Overdue',
  typical: 'Typical answer',
  halfBefore: (direction: Change['direction'], was: string) =>
    direction === 'same' ? 'no change' : `${direction === 'more' ? '▲' : '▼'} was ${was}`,
  was: (value: string) => `was ${value}`,
  departments: 'Departments',
  thinBar: (every: Every) => `thin bar: ${summary.before[every]}`,
  columns: ['Department', 'Received', 'Change', 'Overdue (change)', '9 in 10 within'],
  others: (count: number) => `${number(count)} other departments`,
  notRouted: 'Not routed yet',
  total: 'Total',
  timeToAnswer: 'Time to answer',
  steps: ['under 4 h', 'under 1 day', 'under 3 days', 'longer'],
  longest: 'Waiting longest',
  none: '–',
  longestAside: (shown: number, total: number) => `${number(shown)} of ${number(total)} overdue`,
  about: 'About these numbers.',
  asOf: (when: string) => `As of ${when}.`,
  waitToBeRouted: (count: number) =>
    count === 0
      ? 'Everything is routed.'
      : `${reports(count)} ${count === 1 ? 'waits' : 'wait'} to be routed.`,
};

const comparedTo = (change: Change | undefined, every: Every) => {
  if (change === undefined) return '';
  return `, ${difference(change)} ${change.direction === 'same' ? 'from' : 'than'} ${summary.before[every]}`;
};

const wasDuration = (minutes: number | undefined) =>
  minutes === undefined ? '' : ` (was ${duration(minutes)})`;

function pace(now: number, before: number): string {
  // Judged as printed: nobody should read "faster: 7 h (was 7 h)".
  if (duration(now) === duration(before)) return 'Answers take as long as before:';
  return now < before ? 'Answers got faster:' : 'Answers got slower:';
}
