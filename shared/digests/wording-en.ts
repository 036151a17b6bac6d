/** Everything a mail says, in English. Another language is another file of this shape. */
import type { Schedule } from '../domain/company.ts';
import type { Rating } from '../domain/feedback.ts';
import type { LocalParts } from '../domain/wall-clock.ts';
import { desk, triage } from './desk-wording-en.ts';
import {
  age,
  date,
  dateTime,
  duration,
  marked,
  nearby,
  number,
  shortDate,
  signed,
  time,
  weekdayName,
} from './numbers-en.ts';
import { summary } from './summary-wording-en.ts';

type Every = Schedule['every'];

const item = {
  noTitle: '(no title)',
  over: (minutes: number) => `${age(minutes)} over`,
  waits: (minutes: number) => `waits ${age(minutes)}`,
  age,
  urgent: 'urgent',
  public: 'public',
  rated: ({ value, min, max }: Rating) =>
    min < 0
      ? `rated ${number(value)} (${number(min)} to ${number(max)})`
      : `rated ${number(value)} of ${number(max)}`,
  answerBy: (at: LocalParts, daysAway: number) =>
    `answer by ${daysAway === 0 ? `today ${time(at)}` : nearby(at, daysAway)}`,
  pastItsTime: 'past its time',
  startWithAside: (shown: number, total: number) =>
    shown < total
      ? `${number(shown)} of ${number(total)} past their time`
      : `${number(total)} past ${total === 1 ? 'its' : 'their'} time`,
  since: (since: string) => `since ${since}`,
  newSince: (since: string) => `New since ${since}`,
  newAside: (shown: number, total: number) =>
    shown < total ? `${number(shown)} of ${number(total)}, heaviest first` : number(total),
  andMore: (count: number) => `and ${number(count)} more`,
  allWaiting: (count: number) => `all ${number(count)} waiting`,
  moreUntold: (count: number) => `And ${number(count)} more.`,
  tells: (name: string) => `${name} tells the customers. Nothing to do for you.`,
};

const mail = {
  sender: 'Customer feedback',
  cadence: { day: 'daily', week: 'weekly' } satisfies Record<Every, string>,
  period: (from: LocalParts, to: LocalParts, place: string, weekend: boolean) =>
    `${dateTime(from)} to ${dateTime(to)}, ${place}${weekend ? ', weekend included' : ''}.`,
  place: (city: string) => `${city} time`,
  wrongDepartment: (name: string) =>
    `Wrong department? Reply to this mail: ${name} finds the right one.`,
  why: (when: string, reasons: readonly string[]) =>
    `You get this ${when} because you ${reasons.join(' and ')}.`,
  when: {
    day: (at: string, zone: string) => `every working day at ${at} (${zone})`,
    week: (at: string, zone: string, slot: LocalParts) =>
      `every ${weekdayName(slot)} at ${at} (${zone})`,
  },
  leadCompany: 'lead the company',
  route: 'route what no department claims',
  head: (department: string) => `are the head of ${department}`,
  quietDays: 'When there is nothing to say, there is no mail.',
  /** Where the name is missing. */
  communityManager: 'the community manager',
  reply: (name: string) => `A reply to this mail reaches ${name}.`,
  unsubscribe: 'Unsubscribe',
  waitingAndAnswered: (waiting: number, answered: number) =>
    `${number(waiting)} waiting, ${number(answered)} answered.`,
};

export const english = {
  language: 'en',
  direction: 'ltr',
  desk,
  triage,
  item,
  summary,
  mail,
  number,
  duration,
  marked,
  signed,
  date,
  dateTime,
  nearby,
  shortDate,
};

export type Wording = typeof english;
