/**
 * Short forms for telling the story: one call is one thing a customer said, its last arguments what became of it.
 * Everything that was done is given as `days later` and the time on the wall clock, e.g. `1 10:05`.
 */
import type { Done, Told } from '../story.ts';

type Clock = `${number}:${number}`;
type When = `${number} ${Clock}`;
type Action = { readonly when: When } & (
  | { readonly did: 'acknowledge' | 'answer' | 'unreachable' | 'spam' }
  | { readonly did: 'move'; readonly to: string }
  | { readonly did: 'fix' | 'decline'; readonly note: string }
);
type Later = readonly Action[];

/** A review without a title, as phones with Android send them. */
export const review = (
  daysAgo: number,
  at: Clock,
  rating: number,
  name: string,
  text: string,
  ...later: readonly Later[]
): Told => ({
  daysAgo,
  at,
  source: 'app-reviews',
  text,
  rating,
  who: { name },
  ...then(at, later),
});

export const titledReview = (
  daysAgo: number,
  at: Clock,
  rating: number,
  name: string,
  title: string,
  text: string,
  ...later: readonly Later[]
): Told => ({ ...review(daysAgo, at, rating, name, text, ...later), title });

/** A mail to the help desk. `from` is a mailbox: `Ada Ray <ada@mail.example>`. */
export const mail = (
  daysAgo: number,
  at: Clock,
  from: string,
  title: string,
  text: string,
  ...later: readonly Later[]
): Told => ({
  daysAgo,
  at,
  source: 'help-desk',
  title,
  text,
  who: mailbox(from),
  ...then(at, later),
});

/** For {@link survey}: answered without leaving an address. */
export const anonymous = '';

export const survey = (
  daysAgo: number,
  at: Clock,
  rating: number,
  email: string,
  text: string,
  ...later: readonly Later[]
): Told => ({
  daysAgo,
  at,
  source: 'survey',
  text,
  rating,
  ...(email === anonymous ? {} : { who: { email } }),
  ...then(at, later),
});

export const post = (
  daysAgo: number,
  at: Clock,
  handle: string,
  text: string,
  ...later: readonly Later[]
): Told => ({ daysAgo, at, source: 'social', text, who: { handle }, ...then(at, later) });

/** The first with a title opens the issue; later ones with the same title are comments on it. */
export const issue = (
  daysAgo: number,
  at: Clock,
  handle: string,
  title: string,
  text: string,
  ...later: readonly Later[]
): Told => ({ daysAgo, at, source: 'github', title, text, who: { handle }, ...then(at, later) });

/** Said in another language than English. */
export const speaking = (language: string, told: Told): Told => ({ ...told, language });

export const acknowledged = (when: When): Later => [{ when, did: 'acknowledge' }];

export const moved = (when: When, to: string): Later => [{ when, did: 'move', to }];

export const spam = (when: When): Later => [{ when, did: 'spam' }];

/** Without `told` the customer does not know yet. */
export const fixed = (when: When, note: string, told?: When): Later => [
  { when, did: 'fix', note },
  ...answered(told),
];

/** Done, and nobody left an address to tell it to. */
export const fixedForNobody = (when: When, note: string, closed: When): Later => [
  { when, did: 'fix', note },
  { when: closed, did: 'unreachable' },
];

/** Without `told` the customer does not know yet. */
export const declined = (when: When, note: string, told?: When): Later => [
  { when, did: 'decline', note },
  ...answered(told),
];

const answered = (when: When | undefined): Later =>
  when === undefined ? [] : [{ when, did: 'answer' }];

function then(at: Clock, later: readonly Later[]): Pick<Told, 'then'> {
  const done = later
    .flat()
    .map(({ when, ...action }): Done => ({ ...action, afterHours: hoursAfter(at, when) }));
  // biome-ignore lint/suspicious/noThenProperty: a list, which nothing can take for a promise's method.
  return done.length === 0 ? {} : { then: done };
}

function hoursAfter(said: Clock, when: When): number {
  const [days = '', at = ''] = when.split(' ');
  return Number(days) * 24 + hours(at) - hours(said);
}

function hours(clock: string): number {
  const [hour = '', minute = ''] = clock.split(':');
  return Number(hour) + Number(minute) / 60;
}

function mailbox(text: string): { name: string; email: string } {
  const [name = '', rest = ''] = text.split(' <');
  return { name, email: rest.replace('>', '') };
}
