import type { Delivery } from '../../shared/contract/messages.ts';
import { archive, arrive, countOnly, revise, withdraw } from '../../shared/domain/arrival.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Feedback } from '../../shared/domain/feedback.ts';
import type { ItemId } from '../../shared/domain/ids.ts';
import type { Item } from '../../shared/domain/item.ts';
import type { Router } from '../../shared/routing/router.ts';
import { contentHashOf, idOfItem, idOfPart, personOf } from '../../shared/sources/identity.ts';
import { languageOf } from '../../shared/sources/language.ts';
import type { ItemTexts } from '../../shared/store/item-texts.ts';
import type { Items } from '../../shared/store/items.ts';
import type { Outcome } from './outcome.ts';

type Needs = {
  readonly company: Company;
  readonly items: Pick<Items, 'add' | 'get' | 'change'>;
  readonly texts: ItemTexts;
  readonly router: Router;
  /** The key that persons are hashed with. */
  readonly personKey: () => Promise<string>;
  readonly report: (outcome: Outcome) => void;
  readonly now: () => Date;
};

export type Storing = {
  /** Stores one feedback of a delivery, `part` being its place in it: once, and newer versions over older ones. */
  readonly store: (feedback: Feedback, part: number, delivery: Delivery) => Promise<void>;
  /** Removes the words of a feedback that its author took back, and keeps them from coming back. */
  readonly withdraw: (externalId: string, delivery: Delivery) => Promise<void>;
};

export const storing = (needs: Needs): Storing => ({
  store: (feedback, part, delivery) => store(feedback, part, delivery, needs),
  withdraw: (externalId, delivery) => takeBack(externalId, delivery, needs),
});

async function store(
  feedback: Feedback,
  part: number,
  delivery: Delivery,
  needs: Needs,
): Promise<void> {
  const { source, deliveryId, receiptId } = delivery;
  const language = feedback.language ?? languageOf(`${feedback.title ?? ''}\n${feedback.text}`);
  const told = language === undefined ? feedback : { ...feedback, language };
  const id =
    feedback.externalId === undefined
      ? idOfPart(source, deliveryId, part)
      : idOfItem(source, feedback.externalId);
  const item = await itemOf(told, id, delivery, needs);
  const result = await needs.items.add(item);
  if (result.kind === 'already there') return tellAgain(result.item, item, needs);
  needs.report({ kind: 'stored', source, receiptId, item: id, desk: item.owner, by: item.why.by });
}

async function itemOf(
  feedback: Feedback,
  id: ItemId,
  { receivedAt, imported }: Delivery,
  { company, now, personKey, router }: Needs,
): Promise<Item> {
  const person = personOf(feedback.author, feedback.source, id, await personKey());
  const identity = { id, person, contentHash: contentHashOf(feedback) };
  const context = { receivedAt, now: now(), company };
  const item = arrive(feedback, router.decide(feedback), identity, context);
  if (imported === true) return archive(item);
  return item.card.kind === 'score' && isWordless(feedback) ? countOnly(item) : item;
}

/** A score with a choice of words beside it is something to look at. */
const isWordless = ({ text, title, answers = [] }: Feedback): boolean =>
  text === '' && title === undefined && answers.length === 0;

/** The same feedback again: nothing new, or a newer version of it. */
async function tellAgain(
  stored: Item,
  told: Item,
  { items, now }: Pick<Needs, 'items' | 'now'>,
): Promise<void> {
  const revised = revise(stored, told, now());
  if (revised !== undefined) await mustChange(stored, revised, items);
}

async function takeBack(externalId: string, delivery: Delivery, needs: Needs): Promise<void> {
  const { items, now, texts } = needs;
  const { source, receivedAt: saidAt } = delivery;
  const id = idOfItem(source, externalId);
  const never: Feedback = { source, externalId, text: '', author: {}, saidAt };
  const stored = await items.get(id);
  if (stored === undefined) {
    const result = await items.add(withdraw(await itemOf(never, id, delivery, needs), now()));
    if (result.kind === 'added') return;
    throw new Error(`item ${id} came while it was taken back`);
  }
  if (stored.status !== 'withdrawn') await mustChange(stored, withdraw(stored, now()), items);
  await texts.drop(id);
}

/** Where somebody acted on it in between, the message is tried again, on what they made of it. */
async function mustChange(before: Item, after: Item, items: Pick<Items, 'change'>): Promise<void> {
  const outcome = await items.change(before, after);
  if (outcome === 'changed meanwhile') throw new Error(`item ${before.id} changed meanwhile`);
}
