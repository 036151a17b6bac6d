import type { Feedback } from '../../shared/domain/feedback.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import type { Translation } from '../../shared/sources/adapter.ts';
import { translateMail } from '../../shared/sources/email/translate-mail.ts';
import { aCompany } from './a-company.ts';

type Headers = Readonly<Record<string, string>>;

/** A mail of a customer, with these headers among its own. */
export const aMail = (headers: Headers, text = 'I want a refund.'): string =>
  [
    ...Object.entries({ From: 'Amara <amara@mail.example>', Subject: 'Refund', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    '',
    text,
  ].join('\r\n');

/** What comes of a mail that arrives at noon of 23 November 2026. */
export const translatedMail = (raw: string | Uint8Array, headers: Headers = {}) =>
  translateMail(Buffer.from(raw), {
    source: sourceId('mail'),
    headers,
    receivedAt: '2026-11-23T12:00:00.000Z',
    ourselves: aCompany(),
  });

export async function itemIn(translation: Promise<Translation>): Promise<Feedback> {
  const outcome = await translation;
  if (outcome.kind === 'feedback' && outcome.items[0]) return outcome.items[0];
  throw new Error(`no feedback: ${JSON.stringify(outcome)}`);
}
