import type { Source } from '../shared/domain/company.ts';
import { InvalidInput } from '../shared/errors.ts';
import type { Origin, Translation } from '../shared/sources/adapter.ts';
import { adapterFor, emailType } from '../shared/sources/adapters.ts';
import { translateMail } from '../shared/sources/email/translate-mail.ts';

export type ReadingOf =
  | Translation
  /** A handshake: `receive` answers it, and nothing is kept. */
  | { readonly kind: 'question'; readonly status: number }
  | { readonly kind: 'unreadable'; readonly because: string };

/** What becomes of a genuine delivery, from its questions to its items, without any service. */
export async function readingOf(
  source: Pick<Source, 'type' | 'definition'>,
  body: Uint8Array,
  origin: Origin,
): Promise<ReadingOf> {
  try {
    if (source.type === emailType) return await translateMail(body, origin);
    const adapter = adapterFor(source);
    const because = adapter.ignores(origin.headers);
    if (because !== undefined) return { kind: 'ignored', because };
    const question = adapter.handshake(body, origin.headers);
    if (question !== undefined) return { kind: 'question', status: question.status };
    return await adapter.translate(body, origin);
  } catch (error) {
    if (error instanceof InvalidInput) return { kind: 'unreadable', because: error.message };
    throw error;
  }
}
