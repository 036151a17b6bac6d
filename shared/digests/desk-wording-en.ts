/** What a desk's part of a mail says, in English. */
import { age, duration, number, pastTheirTime, reports } from './numbers-en.ts';

type Counts = { readonly waiting: number; readonly overdue: number; readonly arrived: number };

export const desk = {
  waiting: 'Waiting',
  overdue: 'Overdue',
  arrived: 'New',
  answered: 'Answered',
  lead: ({ overdue, arrived }: Counts) => {
    if (overdue > 0)
      return `${pastTheirTime(overdue)}; ${arrived > 0 ? number(arrived) : 'nothing'} new`;
    return arrived > 0
      ? `${number(arrived)} new, nothing overdue`
      : 'All quiet: nothing new, nothing overdue';
  },
  subject: ({ overdue, arrived }: Counts) => {
    const fresh = arrived > 0 ? `${number(arrived)} new` : 'nothing new';
    return overdue > 0 ? `${number(overdue)} overdue, ${fresh}` : `${fresh}, nothing overdue`;
  },
  subjectWhenQuiet: (answered: number) =>
    answered > 0 ? `all quiet, ${number(answered)} answered` : 'all quiet',
  oldest: (minutes: number) => `oldest waits ${age(minutes)}`,
  half: (minutes: number) => `half in ${duration(minutes)}`,
  startWith: 'Start with these',
  open: (count: number) =>
    count === 1 ? 'Open the one that waits' : `Open the ${number(count)} waiting`,
  untold: 'Fixed by you, customer not told yet',
};

/** The community manager's own desk: what nobody claimed. */
export const triage: typeof desk = {
  ...desk,
  waiting: 'To route',
  lead: ({ waiting, overdue }) => {
    if (waiting === 0) return 'Nothing to route';
    return `${reports(waiting)} to route, ${overdue > 0 ? number(overdue) : 'none'} past ${waiting === 1 ? 'its' : 'their'} time`;
  },
  subject: ({ waiting, overdue }) =>
    `${number(waiting)} to route, ${overdue > 0 ? number(overdue) : 'nothing'} overdue`,
  subjectWhenQuiet: () => 'nothing to route',
  startWith: 'Route these first',
  open: (count) =>
    count === 1 ? 'Route the one that waits' : `Route the ${number(count)} waiting`,
  untold: 'Settled, customer not told yet',
};
