/** Why a mail is not the word of a customer, by its headers alone. */
import type { Headers, Ourselves } from '../adapter.ts';
import { awaySubjects } from './mail-languages.ts';

export type Letter = {
  /** Lower-case names. Of a header that is there twice, the first: SES puts its own above those of the sender. */
  readonly headers: Headers;
  readonly from: string | undefined;
  readonly subject: string;
};

export const reasonToIgnore = (letter: Letter, ourselves?: Ourselves): string | undefined =>
  verdict(letter) ??
  (ourselves && ours(letter, ourselves)) ??
  report(letter) ??
  automatic(letter) ??
  fromList(letter) ??
  away(letter);

/** https://docs.aws.amazon.com/ses/latest/dg/receiving-email-concepts.html */
function verdict({ headers }: Letter): string | undefined {
  if (is(headers['x-ses-virus-verdict'], 'fail')) return 'SES found a virus in it';
  return is(headers['x-ses-spam-verdict'], 'fail') ? 'SES takes it for spam' : undefined;
}

/**
 * SES gives every mail an id of its own, so an answer to a digest refers to some mail of SES and not to an id of ours:
 * of a reader, that is the digest.
 */
function ours(
  { headers, from }: Letter,
  { from: sender, recipients }: Ourselves,
): string | undefined {
  const domain = sender.slice(sender.lastIndexOf('@') + 1).toLowerCase();
  if (is(from, sender) || (headers['list-id'] ?? '').toLowerCase().includes(`<digest.${domain}>`)) {
    return 'we sent it ourselves';
  }
  const answered = `${headers['in-reply-to'] ?? ''} ${headers['references'] ?? ''}`;
  const isReader = recipients.some(({ email }) => is(from, email));
  return isReader && /@[\w.-]{0,60}\bamazonses\.com>/i.test(answered)
    ? 'it is an answer to a digest'
    : undefined;
}

/** RFC 3462 and its kinds: RFC 3464, 5965, 8098. RFC 5321 §4.5.5: what reports has no sender. */
function report({ headers }: Letter): string | undefined {
  const type = (headers['content-type'] ?? '').slice(0, 1000);
  if (/report-type\s*=\s*"?feedback-report/i.test(type)) return 'it is a report of abuse';
  if (/report-type\s*=\s*"?disposition-notification/i.test(type)) return 'it is a receipt';
  const isReport = /^\s*(multipart\/report|message\/delivery-status)\b/i.test(type);
  const hasNoSender = headers['return-path']?.trim() === '<>';
  return isReport || hasNoSender || headers['x-failed-recipients'] !== undefined
    ? 'it is a bounce'
    : undefined;
}

/** RFC 3834, and what programs older or less careful say instead. */
function automatic({ headers }: Letter): string | undefined {
  const submitted = headers['auto-submitted']?.split(';')[0];
  const isAutomatic =
    (submitted !== undefined && !is(submitted, 'no')) ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => isSet(headers[name])) ||
    /\b(all|oof|autoreply)\b/i.test(headers['x-auto-response-suppress'] ?? '') ||
    ['bulk', 'junk', 'auto_reply'].some((value) => is(headers['precedence'], value));
  return isAutomatic ? 'it was sent automatically' : undefined;
}

/** RFC 2919 and 2369. */
const fromList = ({ headers }: Letter): string | undefined =>
  is(headers['precedence'], 'list') ||
  isSet(headers['list-id']) ||
  isSet(headers['list-unsubscribe'])
    ? 'it is a newsletter or came through a mailing list'
    : undefined;

/** Headers that say little alone. */
const hints: readonly string[] = [
  'x-auto-response-suppress',
  'x-ms-exchange-inbox-rules-loop',
  'x-ms-exchange-generated-message-source',
];

/** Customers write such subjects too, so it takes both. */
function away({ headers, subject }: Letter): string | undefined {
  const said = subject.toLowerCase();
  const isAway = awaySubjects.some((one) => said.startsWith(one));
  return isAway && hints.some((name) => isSet(headers[name]))
    ? 'it was sent automatically'
    : undefined;
}

const is = (value: string | undefined, expected: string): boolean =>
  value?.trim().toLowerCase() === expected.toLowerCase();
const isSet = (value: string | undefined): boolean =>
  value !== undefined && value.trim() !== '' && !is(value, 'no') && !is(value, 'none');
