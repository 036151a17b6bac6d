/** How an item begins, and how a later telling of the same feedback changes it. */
import type { Company } from './company.ts';
import { cut } from './cut.ts';
import type { Feedback } from './feedback.ts';
import type { ItemId, Owner, PersonKey } from './ids.ts';
import type { Card, Item, Why } from './item.ts';
import { dueOn } from './lifecycle.ts';
import { clean, cleanLine } from './text.ts';

/** What a list has room for. UTF-16 code units. */
const maxTitle = 100;
const maxQuote = 120;

/** What the router made of a feedback. */
export type Decision = {
  readonly owner: Owner;
  /** First in line on the desk. */
  readonly urgent: boolean;
  readonly why: Why;
};

type Identity = {
  readonly id: ItemId;
  readonly person: PersonKey;
  readonly contentHash: string;
};

/** The item that a feedback becomes on arrival: new, on the desk of the owner the router decided. */
export function arrive(
  feedback: Feedback,
  decision: Decision,
  identity: Identity,
  context: { readonly receivedAt: string; readonly now: Date; readonly company: Company },
): Item {
  const enteredAt = context.now.toISOString();
  const after = { owner: decision.owner, status: 'new' } as const;
  return {
    ...identity,
    ...after,
    version: 1,
    enteredAt,
    arrivedAt: enteredAt,
    receivedAt: context.receivedAt,
    dueAt: dueOn(decision.owner, context.now, context.company),
    card: cardOf(feedback, decision.urgent),
    why: decision.why,
    history: [{ version: 1, at: enteredAt, by: 'router', action: 'arrive', after }],
    feedback,
  };
}

/**
 * The item with the newer text of the same feedback, everything people did with it kept; undefined where the
 * feedback is not known to be newer, so that deliveries in any order end in the same item.
 */
export function revise(
  item: Item,
  feedback: Feedback,
  contentHash: string,
  now: Date,
): Item | undefined {
  const newer = (feedback.revisedAt ?? '') > (item.feedback.revisedAt ?? '');
  if (!newer || contentHash === item.contentHash) return undefined;
  const after = { owner: item.owner, status: item.status };
  const version = item.version + 1;
  return {
    ...item,
    version,
    contentHash,
    feedback: { ...feedback, saidAt: item.feedback.saidAt },
    card: cardOf(feedback, item.card.urgent),
    history: [
      ...item.history,
      {
        version,
        at: now.toISOString(),
        by: feedback.source,
        action: 'revise',
        before: after,
        after,
      },
    ],
  };
}

function cardOf(feedback: Feedback, urgent: boolean): Card {
  const text = cleanLine(feedback.text);
  const given = cleanLine(feedback.title ?? '');
  const title = cut(given || text || ratingInWords(feedback), maxTitle);
  const who = cut(clean(feedback.author.name ?? feedback.author.handle ?? ''), 60);
  return {
    title,
    quote: given === '' ? cut(restOf(text, title), maxQuote) : cut(text, maxQuote),
    source: feedback.source,
    urgent,
    ...(who === '' ? {} : { who }),
    ...(feedback.rating === undefined ? {} : { rating: feedback.rating }),
  };
}

/** What a title that was cut from the text left over, so that nothing is said twice. */
const restOf = (text: string, title: string): string =>
  text === title || text === '' ? '' : `…${text.slice(title.length - 1).trim()}`;

function ratingInWords({ rating }: Feedback): string {
  return rating === undefined ? '(no text)' : `${rating.value} of ${rating.max}, without words`;
}
