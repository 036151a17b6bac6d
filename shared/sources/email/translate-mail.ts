import PostalMime, { type Email } from 'postal-mime';
import { InvalidInput } from '../../errors.ts';
import type { Headers, Origin, Translation } from '../adapter.ts';
import { feedbackOf } from '../feedback-of.ts';
import {
  authorOf,
  idsIn,
  isProven,
  languageOf,
  mailboxOf,
  saidAt,
  threadOf,
} from './mail-facts.ts';
import { textOf } from './mail-text.ts';
import { hasWords } from './own-words.ts';
import { type Letter, reasonToIgnore } from './reason-to-ignore.ts';
import { readSubject } from './subject.ts';

/** Deeper is no mail of a person. */
const limits = { maxNestingDepth: 20, maxRfc822NestingDepth: 1 };
/** More than is kept of any text, and the parser pays for each: 7 µs. */
const maxLines = 20_000;

/**
 * The feedback in a mail, RFC 5322. Where only the beginning of the mail was kept, `content-length` in the origin's
 * headers says how many bytes it had.
 *
 * @throws {InvalidInput} when it cannot be read as a mail, or the kept beginning has neither text nor subject
 */
export async function translateMail(body: Uint8Array, origin: Origin): Promise<Translation> {
  const email = await parse(body);
  const letter = letterOf(email);
  const { headers } = letter;
  const because = reasonToIgnore(letter, origin.ourselves);
  if (because !== undefined) return { kind: 'ignored', because };
  const subject = readSubject(letter.subject);
  const text = textOf(email, subject, headers);
  if (!hasWords(text) && !hasWords(subject.title)) return wordless(body, origin.headers);
  const item = feedbackOf({
    source: origin.source,
    text,
    title: subject.title,
    author: authorOf(email),
    saidAt: saidAt(headers['date'], origin.receivedAt),
    trust: isProven(headers) ? 'verified' : 'unverified',
    ...given('externalId', idsIn(headers['message-id'])[0]),
    ...given('threadId', threadOf(headers)),
    ...given('language', languageOf(headers)),
  });
  return { kind: 'feedback', items: [item], deleted: [], ignored: [] };
}

async function parse(body: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(firstLines(body), limits);
  } catch (cause) {
    throw new InvalidInput('expected a mail (RFC 5322)', { cause });
  }
}

function firstLines(body: Uint8Array): Uint8Array {
  let end = -1;
  for (let line = 0; line < maxLines; line += 1) {
    end = body.indexOf(lineFeed, end + 1);
    if (end === -1) return body;
  }
  return body.subarray(0, end);
}

const lineFeed = 0x0a;

function letterOf({ headers, from, subject = '' }: Email): Letter {
  const first = new Map<string, string>();
  for (const { key, value } of headers) if (!first.has(key)) first.set(key, value);
  return { headers: Object.fromEntries(first), from: mailboxOf(from)?.address, subject };
}

function wordless(body: Uint8Array, headers: Headers): Translation {
  const bytes = Number(headers['content-length'] ?? 0);
  if (bytes <= body.byteLength) return { kind: 'ignored', because: 'there is no text in it' };
  throw new InvalidInput(
    `expected a text in the first ${body.byteLength} of the mail's ${bytes} bytes`,
  );
}

const given = <Key extends string>(key: Key, value: string | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [K in Key]?: string };
