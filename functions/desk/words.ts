/** What the pages say about times, places and states, in the words of the mails. */

import { date, dateTime } from '../../shared/digests/numbers-en.ts';
import { english } from '../../shared/digests/wording-en.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Kind } from '../../shared/domain/feedback.ts';
import type { Desk } from '../../shared/domain/ids.ts';
import type { Status } from '../../shared/domain/item.ts';
import { localParts } from '../../shared/domain/wall-clock.ts';
import { type Html, html } from '../../shared/html.ts';

export const { urgent, rated } = english.item;

export const statusWords = {
  new: 'open',
  acknowledged: 'open, acknowledged',
  fixed: 'fixed, customer not told yet',
  declined: 'declined, customer not told yet',
  answered: 'answered',
  unreachable: 'closed, customer cannot be reached',
  spam: 'closed as spam',
  counted: 'a score, counted',
  archived: 'imported history',
  withdrawn: 'taken back by its author',
} as const satisfies Readonly<Record<Status, string>>;

export const kindWords = {
  problem: 'a problem',
  question: 'a question',
  idea: 'an idea',
  praise: 'praise',
  spam: 'spam',
  score: 'a score without words',
} as const satisfies Readonly<Record<Kind, string>>;

/** A department that has left the company file keeps its id as its name. */
export function deskName(desk: Desk, company: Company): string {
  if (desk === 'triage') return 'Triage';
  if (desk === 'answers') return 'Answers to send';
  return company.departments.find(({ id }) => id === desk)?.name ?? desk;
}

/** What has to happen on a desk by the time an item is due. */
export function dutyOn(desk: Desk): string {
  if (desk === 'triage') return 'route by';
  return desk === 'answers' ? 'tell the customer by' : 'answer by';
}

/** The name of a recipient or a source; what is neither is named as it is. */
export function nameOf(id: string, { recipients, sources }: Company): string {
  return [...recipients, ...sources].find((one) => one.id === id)?.name ?? id;
}

export function sourceWords(id: string, company: Company): string {
  const isPublic = company.sources.some((source) => source.id === id && source.public);
  return nameOf(id, company) + (isPublic ? ` (${english.item.public})` : '');
}

/** How long past `dueAt` it is, e.g. `3 days over`; undefined while there is time left. */
export function lateness(dueAt: string, now: Date): string | undefined {
  const minutes = (now.getTime() - Date.parse(dueAt)) / 60_000;
  return minutes < 0 ? undefined : english.item.over(minutes);
}

/** E.g. `Mon 23 Nov 2026, 08:00`. */
export const moment = (instant: string, timeZone: string): Html =>
  time(instant, dateTime(localParts(new Date(instant), timeZone)));

/** E.g. `Mon 23 Nov`, for what is too recent to need a year. */
export const day = (instant: string, timeZone: string): Html =>
  time(instant, date(localParts(new Date(instant), timeZone)));

const time = (instant: string, words: string): Html =>
  html`<time datetime="${instant}">${words}</time>`;

/** As a sentence or a term begins. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
