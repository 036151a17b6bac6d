/** What the headers of a mail say: who, when, in which conversation. */
import type { Address, Email, Mailbox } from 'postal-mime';
import type { Author } from '../../domain/feedback.ts';
import type { Headers } from '../adapter.ts';
import { instant } from '../feedback-of.ts';

/** Longer is no id but a text in its place. */
const maxIdLength = 256;

/** A form on a website writes from an address that nobody reads, and names the customer as the one to answer. */
export function authorOf({ from, replyTo = [] }: Pick<Email, 'from' | 'replyTo'>): Author {
  const writer = mailboxOf(from);
  const isMachine = /^(no|do[-_.]?not)[-_.]?reply\b/i.test(writer?.address ?? '');
  const author = (isMachine ? mailboxOf(replyTo[0]) : undefined) ?? writer;
  return {
    ...(author?.name ? { name: author.name } : {}),
    ...(author?.address ? { email: author.address } : {}),
  };
}

/** Of a group, the first in it. */
export const mailboxOf = (address: Address | undefined): Mailbox | undefined =>
  address?.group === undefined ? address : address.group[0];

/** When it was written by the clock of the writer, but never after it came. */
export function saidAt(date: string | undefined, receivedAt: string): string {
  const said = instant(date) ?? receivedAt;
  return said < receivedAt ? said : receivedAt;
}

/** Where the conversation began: RFC 5322 §3.6.4 puts that first. A mail that answers none begins one. */
export const threadOf = (headers: Headers): string | undefined =>
  [headers['references'], headers['in-reply-to'], headers['message-id']].flatMap(idsIn)[0];

/** `<a@b> <c@d>` → `a@b`, `c@d` */
export const idsIn = (header: string | undefined): readonly string[] =>
  (header ?? '').split(/[\s<>]+/).filter((id) => id.includes('@') && id.length <= maxIdLength);

/** The first of RFC 3282's tags. */
export const languageOf = (headers: Headers): string | undefined =>
  /^\s*([a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3})\b/i.exec(headers['content-language'] ?? '')?.[1];

/** Whether the domain of the sender vouches for it: DMARC, as SES found it. */
export function isProven(headers: Headers): boolean {
  const results = headers['authentication-results'] ?? '';
  return /^\s*amazonses\.com\b/.test(results) && /\bdmarc=pass\b/.test(results);
}
