/** The desk pages with everything they need kept in memory: what they read, and a record of what they wrote. */
import { desk } from '../../functions/desk/desk.ts';
import type { Needs } from '../../functions/desk/visit.ts';
import { arrive } from '../../shared/domain/arrival.ts';
import type { Feedback } from '../../shared/domain/feedback.ts';
import {
  departmentId,
  itemId,
  personKey,
  type RecipientId,
  recipientId,
  sourceId,
} from '../../shared/domain/ids.ts';
import { deskOf, type Item } from '../../shared/domain/item.ts';
import type { HttpRequest } from '../../shared/edge/http-step.ts';
import { type LinkPurpose, signLink } from '../../shared/links/token.ts';
import { aCompany } from './a-company.ts';

export const company = aCompany();
export const now = new Date('2026-11-23T07:00:00.000Z');
export const keys = ['a key for links that only the tests know'];

const aFeedback: Feedback = {
  source: sourceId('app-reviews'),
  text: 'I paid 184.50 twice on 17 November.',
  title: 'Charged twice, order 88213',
  author: { name: 'Marta K.' },
  saidAt: '2026-11-17T09:12:00.000Z',
};

/** An item on the desk of payments; say only what the test is about. */
export const anItem = (about: Partial<Item> = {}, feedback: Partial<Feedback> = {}): Item => ({
  ...arrive(
    { ...aFeedback, ...feedback },
    {
      owner: departmentId('payments'),
      urgency: 'normal',
      kind: 'problem',
      why: { by: 'words', because: 'words: charged twice' },
    },
    {
      id: itemId('0123456789abcdefghijklmnop'),
      person: personKey('p'.repeat(26)),
      contentHash: 'c'.repeat(64),
    },
    {
      receivedAt: '2026-11-17T09:13:00.000Z',
      now: new Date('2026-11-17T09:13:05.000Z'),
      company,
    },
  ),
  ...about,
});

const sortKey = ({ dueAt, id }: Pick<Item, 'dueAt' | 'id'>): string => `${dueAt}#${id}`;

export function deskWorld(items: readonly Item[] = [], about: Partial<Needs> = {}) {
  const switchedOff = new Set<RecipientId>();
  const writes: string[] = [];
  const on = (name: string) =>
    items
      .filter((item) => deskOf(item) === name)
      .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const visit = desk({
    company,
    items: { get: async (id) => items.find((item) => item.id === id) },
    desks: {
      count: async (name, until) => ({
        waiting: on(name).length,
        overdue: on(name).filter(({ dueAt }) => dueAt < until).length,
      }),
      waiting: async (name, { limit, after = '' }) => {
        const left = on(name).filter((item) => sortKey(item) > after);
        const rows = left.slice(0, limit);
        const last = rows.at(-1);
        return { rows, ...(left.length > limit && last ? { next: sortKey(last) } : {}) };
      },
    },
    recipients: {
      preferences: async (recipient) => ({ off: switchedOff.has(recipient) }),
      setOff: async (recipient, off, at) => {
        writes.push(`${recipient} ${off ? 'off' : 'on'} ${at}`);
        if (off) switchedOff.add(recipient);
        else switchedOff.delete(recipient);
      },
    },
    linkKeys: async () => keys,
    now: () => now,
    ...about,
  });
  return { visit, writes };
}

/** A path with a link of Dana's, who heads payments; valid for another ten days unless it says otherwise. */
export const linkTo = (
  purpose: LinkPurpose,
  subject: string,
  { recipient = 'dana', expires = new Date('2026-12-03T00:00:00.000Z') } = {},
): string => signLink(keys, { purpose, subject, recipient: recipientId(recipient), expires });

/** A request as the HTTP edge hands it over; `address` is a path with or without a query. */
export function aRequest(address: string, about: Partial<HttpRequest> = {}): HttpRequest {
  const { pathname, searchParams } = new URL(address, 'https://links.example');
  return {
    method: 'GET',
    path: pathname,
    parameters: { token: pathname.split('/')[2] ?? '' },
    query: Object.fromEntries(searchParams),
    rawQuery: '',
    headers: {},
    body: new Uint8Array(),
    ...about,
  };
}

/** A POST as a browser's or a mail program's form sends it. */
export const aForm = (
  address: string,
  body: string,
  type = 'application/x-www-form-urlencoded',
): HttpRequest =>
  aRequest(address, {
    method: 'POST',
    headers: { 'content-type': type },
    body: Buffer.from(body),
  });
