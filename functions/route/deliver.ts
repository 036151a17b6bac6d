import type { Delivery } from '../../shared/contract/messages.ts';
import { readDelivery } from '../../shared/contract/messages.ts';
import { arrive, revise } from '../../shared/domain/arrival.ts';
import type { Company, Source } from '../../shared/domain/company.ts';
import type { Feedback } from '../../shared/domain/feedback.ts';
import type { Item } from '../../shared/domain/item.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Router } from '../../shared/routing/router.ts';
import type { Translation } from '../../shared/sources/adapter.ts';
import { adapters } from '../../shared/sources/adapters.ts';
import { contentHashOf, idOfItem, idOfPart, personOf } from '../../shared/sources/identity.ts';
import { readJson } from '../../shared/sources/json.ts';
import type { Items } from '../../shared/store/items.ts';
import type { Quarantine } from '../../shared/store/quarantine.ts';
import type { Outcome } from './outcome.ts';

type Needs = {
  readonly company: Company;
  readonly items: Pick<Items, 'add' | 'get' | 'change'>;
  readonly quarantine: Pick<Quarantine, 'park'>;
  readonly router: Router;
  /** The key that persons are hashed with. */
  readonly personKey: () => Promise<string>;
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
    const delivery = readDelivery(body);
    const translation = translate(delivery, needs.company);
    const { source, receiptId } = delivery;
    if (translation.kind === 'unreadable') {
      await needs.quarantine.park(delivery, translation.because);
      needs.report({ kind: 'quarantined', source, receiptId, because: translation.because });
    } else if (translation.kind === 'ignored') {
      needs.report({ kind: 'ignored', source, receiptId, because: translation.because });
    } else {
      const person = await needs.personKey();
      await Promise.all(
        translation.items.map((feedback, index) => store(feedback, index, delivery, person, needs)),
      );
    }
  };

type Unreadable = { readonly kind: 'unreadable'; readonly because: string };

function translate(delivery: Delivery, company: Company): Translation | Unreadable {
  try {
    const { type } = sourceOf(delivery, company);
    return adapters[type].translate(readJson(Buffer.from(delivery.body, 'base64')), delivery);
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

async function store(
  feedback: Feedback,
  index: number,
  { source, deliveryId, receivedAt, receiptId }: Delivery,
  personKey: string,
  { company, items, router, report, now }: Needs,
): Promise<void> {
  const contentHash = contentHashOf(feedback);
  const id =
    feedback.externalId === undefined
      ? idOfPart(source, deliveryId, index)
      : idOfItem(source, feedback.externalId);
  const person = personOf(feedback.author, source, id, personKey);
  const context = { receivedAt, now: now(), company };
  const item = arrive(feedback, router(feedback), { id, person, contentHash }, context);
  const result = await items.add(item);
  if (result.kind === 'added') {
    report({ kind: 'stored', source, receiptId, item: id, desk: item.owner, by: item.why.by });
  } else {
    await tellAgain(result.item, item, { items, now });
  }
}

/** The same feedback again: nothing new, or a newer version of it. */
async function tellAgain(
  stored: Item,
  told: Item,
  { items, now }: Pick<Needs, 'items' | 'now'>,
): Promise<void> {
  const revised = revise(stored, told.feedback, told.contentHash, now());
  if (revised === undefined) return;
  const outcome = await items.change(stored, revised);
  // Somebody acted on it in between: the message is tried again, on what they made of it.
  if (outcome === 'changed meanwhile') throw new Error(`item ${stored.id} changed meanwhile`);
}
