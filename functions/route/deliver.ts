import { type Delivery, type RefusalNotice, readDelivery } from '../../shared/contract/messages.ts';
import type { Company, Source } from '../../shared/domain/company.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Translation } from '../../shared/sources/adapter.ts';
import { adapterFor, emailType } from '../../shared/sources/adapters.ts';
import { translateMail } from '../../shared/sources/email/translate-mail.ts';
import type { Quarantine } from '../../shared/store/quarantine.ts';
import type { SourceHealths } from '../../shared/store/source-health.ts';
import type { Outcome } from './outcome.ts';
import type { Storing } from './store-feedback.ts';

type Needs = {
  readonly company: Company;
  readonly storing: Storing;
  readonly quarantine: Pick<Quarantine, 'park'>;
  /** Whether the health of a source is due to be written again. */
  readonly notes: (name: string, now: Date) => boolean;
  readonly health: Pick<SourceHealths, 'note'>;
  readonly report: (outcome: Outcome) => void;
  readonly now: () => Date;
};

/**
 * One delivery → the items it holds, each on a desk; or the delivery in quarantine, as it came, with the reason.
 * Repeating it changes nothing: every id follows from the delivery, and every write is conditional.
 */
export const deliver =
  (needs: Needs) =>
  async (body: string): Promise<void> => {
    const message = readDelivery(body);
    if ('refusedAt' in message) return noteRefusal(message, needs);
    const translation = await translate(message, needs.company);
    await keep(message, translation, needs);
    const { source, receivedAt } = message;
    if (!needs.notes(source, needs.now())) return;
    await needs.health.note(source, { kind: 'taken', at: receivedAt });
  };

async function keep(
  delivery: Delivery,
  translation: Translation | Unreadable,
  { quarantine, report, storing }: Needs,
): Promise<void> {
  const { source, receiptId } = delivery;
  switch (translation.kind) {
    case 'unreadable':
      await quarantine.park(delivery, translation.because);
      return report({ kind: 'quarantined', source, receiptId, because: translation.because });
    case 'ignored':
      return report({ kind: 'ignored', source, receiptId, because: translation.because });
    case 'feedback':
      for (const because of translation.ignored) {
        report({ kind: 'ignored', source, receiptId, because });
      }
      await Promise.all([
        ...translation.items.map((feedback, part) => storing.store(feedback, part, delivery)),
        ...translation.deleted.map(({ externalId }) => storing.withdraw(externalId, delivery)),
      ]);
  }
}

async function noteRefusal(
  { source, refusedAt, reason }: RefusalNotice,
  { health, notes, now }: Needs,
): Promise<void> {
  if (!notes(`${source} refused`, now())) return;
  await health.note(source, { kind: 'refused', at: refusedAt, reason });
}

/** Kept, never lost, until somebody replays it. */
const paused = 'the source is paused: replay it when it is in use again';

type Unreadable = { readonly kind: 'unreadable'; readonly because: string };

async function translate(delivery: Delivery, company: Company): Promise<Translation | Unreadable> {
  try {
    const source = sourceOf(delivery, company);
    if (source.state === 'paused') throw new InvalidInput(paused);
    const translate = source.type === emailType ? translateMail : adapterFor(source).translate;
    const origin = { ...delivery, ourselves: company };
    return await translate(Buffer.from(delivery.body, 'base64'), origin);
  } catch (error) {
    // A bug in an adapter ends here too: the delivery can be replayed once it is mended.
    const because = error instanceof InvalidInput ? error.message : `adapter failed: ${error}`;
    return { kind: 'unreadable', because };
  }
}

function sourceOf({ source }: Delivery, { sources }: Company): Source {
  const found = sources.find(({ id }) => id === source);
  if (found === undefined) throw new InvalidInput(`the company file has no source "${source}"`);
  return found;
}
