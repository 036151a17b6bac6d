import type { Delivery } from '../../shared/contract/messages.ts';
import {
  archive,
  arrive,
  countOnly,
  type Decision,
  revise,
  withdraw,
} from '../../shared/domain/arrival.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Feedback } from '../../shared/domain/feedback.ts';
import type { ItemId } from '../../shared/domain/ids.ts';
import type { Item } from '../../shared/domain/item.ts';
import type { Router } from '../../shared/routing/router.ts';
import { contentHashOf, idOfItem, idOfPart, personOf } from '../../shared/sources/identity.ts';
import { languageOf } from '../../shared/sources/language.ts';
import type { Escalations } from '../../shared/store/escalations.ts';
import type { ItemTexts } from '../../shared/store/item-texts.ts';
import type { Items } from '../../shared/store/items.ts';
import type { Sightings } from '../../shared/store/sightings.ts';
import { capped } from './escalation.ts';
import type { Outcome } from './outcome.ts';
import { countsOf } from './repetition.ts';

type Needs = {
  readonly company: Company;
  readonly items: Pick<Items, 'add' | 'get' | 'change'>;
  readonly texts: ItemTexts;
  /** With what was learned up to now. */
  readonly router: () => Promise<Router>;
  readonly sightings: Sightings;
  readonly escalations: Escalations;
  /** Asks for a training without words that are gone. */
  readonly forget: (at: Date) => Promise<void>;
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
  store: (feedback, part, delivery) => store(tellingOf(feedback, part, delivery), needs),
  withdraw: (externalId, delivery) => takeBack(externalId, delivery, needs),
});

/** A feedback as a delivery tells it. */
type Telling = { readonly feedback: Feedback; readonly id: ItemId; readonly delivery: Delivery };

function tellingOf(feedback: Feedback, part: number, delivery: Delivery): Telling {
  const { source, deliveryId } = delivery;
  const language = feedback.language ?? languageOf(`${feedback.title ?? ''}\n${feedback.text}`);
  const id =
    feedback.externalId === undefined
      ? idOfPart(source, deliveryId, part)
      : idOfItem(source, feedback.externalId);
  const told = language === undefined ? feedback : { ...feedback, language };
  return { feedback: told, id, delivery };
}

/** Most ask the table nothing before they are put there; those that count or escalate ask whether they are new. */
async function store(telling: Telling, needs: Needs): Promise<void> {
  const { feedback, delivery } = telling;
  const router = await needs.router();
  const decision = router.decide(feedback);
  const item = await itemOf(telling, decision, needs);
  const counting = delivery.imported === true ? [] : router.counting(feedback);
  const isUrgent = decision.urgency === 'escalate' && item.closedAt === undefined;
  if (counting.length === 0 && !isUrgent) return add(item, telling, needs);

  const stored = await needs.items.get(item.id);
  if (stored !== undefined && !arrivesAgain(stored, item, needs.now())) {
    return tellAgain(stored, item, needs);
  }
  // Words that follow a score are the same sighting.
  const { receivedAt } = stored ?? item;
  const counts = await countsOf(counting, { ...item, receivedAt }, needs.sightings);
  const counted = router.decide(feedback, counts);
  const decided = item.closedAt === undefined ? await capped(counted, item, needs) : counted;
  const judged = await itemOf(telling, decided, needs);
  return stored === undefined ? add(judged, telling, needs) : tellAgain(stored, judged, needs);
}

/** A score that had only been counted, and whose words come now. */
const arrivesAgain = (stored: Item, told: Item, now: Date): boolean =>
  stored.status === 'counted' && revise(stored, told, now) !== undefined;

async function add(item: Item, { delivery }: Telling, needs: Needs): Promise<void> {
  const { source, receiptId } = delivery;
  const { id, owner: desk, why } = item;
  const result = await needs.items.add(item);
  if (result.kind === 'already there') return tellAgain(result.item, item, needs);
  needs.report({ kind: 'stored', source, receiptId, item: id, desk, by: why.by });
}

async function itemOf(
  { feedback, id, delivery: { receivedAt, imported } }: Telling,
  decision: Decision,
  { company, now, personKey }: Pick<Needs, 'company' | 'now' | 'personKey'>,
): Promise<Item> {
  const person = personOf(feedback.author, feedback.source, id, await personKey());
  const identity = { id, person, contentHash: contentHashOf(feedback) };
  const item = arrive(feedback, decision, identity, { receivedAt, now: now(), company });
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
    const decision = (await needs.router()).decide(never);
    const item = await itemOf({ feedback: never, id, delivery }, decision, needs);
    const result = await items.add(withdraw(item, now()));
    if (result.kind === 'added') return;
    throw new Error(`item ${id} came while it was taken back`);
  }
  if (stored.status !== 'withdrawn') await mustChange(stored, withdraw(stored, now()), items);
  await texts.drop(id);
  // A model may have learned them: told last, so that the next training reads what is left.
  await needs.forget(now());
}

/** Where somebody acted on it in between, the message is tried again, on what they made of it. */
async function mustChange(before: Item, after: Item, items: Pick<Items, 'change'>): Promise<void> {
  const outcome = await items.change(before, after);
  if (outcome === 'changed meanwhile') throw new Error(`item ${before.id} changed meanwhile`);
}
