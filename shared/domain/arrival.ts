/** How an item begins, and how a later telling of the same feedback changes it. */
import type { Company } from './company.ts';
import { cut } from './cut.ts';
import type { Feedback, Kind } from './feedback.ts';
import type { ItemId, Owner, PersonKey } from './ids.ts';
import type { Card, Item, Verdict, Why } from './item.ts';
import { dueOn } from './lifecycle.ts';
import { clean, cleanLine } from './text.ts';
import type { Concern, Urgency } from './urgency.ts';

/** What a list has room for. UTF-16 code units. */
const maxTitle = 100;
const maxQuote = 120;

/** What the router made of a feedback. */
export type Decision = {
  readonly owner: Owner;
  readonly urgency: Urgency;
  readonly concern?: Concern;
  readonly kind: Kind;
  readonly why: Why;
};

/** Whose the router says it is. What looks like spam, and a rule has put on a desk all the same, is that desk's. */
export const verdictIn = ({ kind, owner }: Pick<Decision, 'kind' | 'owner'>): Verdict =>
  kind === 'spam' && owner === 'triage' ? 'spam' : owner;

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
    card: cardOf(feedback, markOf(decision)),
    why: decision.why,
    routed: verdictIn(decision),
    history: [{ version: 1, at: enteredAt, by: 'router', action: 'arrive', after }],
    feedback,
  };
}

/**
 * The item with the newer version of the same feedback, everything people did with it kept; undefined where `told` is
 * not known to be newer, so that deliveries in any order end in the same item. A score that had only been counted and
 * has words now arrives like something new.
 */
export function revise(item: Item, told: Item, now: Date): Item | undefined {
  const { feedback, contentHash } = told;
  const newer = (feedback.revisedAt ?? '') > (item.feedback.revisedAt ?? '');
  if (!newer || contentHash === item.contentHash || item.status === 'withdrawn') return undefined;
  const version = item.version + 1;
  const base =
    item.status === 'counted'
      ? told
      : { ...item, feedback: { ...feedback, saidAt: item.feedback.saidAt }, contentHash };
  const entry = {
    version,
    at: now.toISOString(),
    by: feedback.source,
    action: 'revise',
    before: { owner: item.owner, status: item.status },
    after: { owner: base.owner, status: base.status },
  };
  const card = cardOf(feedback, { ...base.card, kind: told.card.kind });
  return { ...base, version, card, history: [...item.history, entry] };
}

/**
 * The item as it stands when its author took it back: closed, and without their words. Also made for a feedback that
 * never came: whatever of it comes later then finds it withdrawn.
 */
export function withdraw(item: Item, now: Date): Item {
  const { source, externalId, saidAt } = item.feedback;
  const at = now.toISOString();
  const version = item.version + 1;
  const before = { owner: item.owner, status: item.status };
  const after = { owner: item.owner, status: 'withdrawn' } as const;
  const entry = { version, at, by: source, action: 'withdraw', before, after };
  // Nothing is learned from words that are gone.
  const { correctedAt: _, ...kept } = item;
  return {
    ...kept,
    ...after,
    version,
    closedAt: item.closedAt ?? at,
    contentHash: 'withdrawn',
    // The words that had decided were the customer's.
    why: { by: item.why.by, because: 'taken back by its author' },
    card: {
      title: '(taken back by its author)',
      quote: '',
      source,
      urgent: false,
      kind: item.card.kind,
    },
    feedback: {
      source,
      ...(externalId === undefined ? {} : { externalId }),
      text: '',
      author: {},
      saidAt,
    },
    history: [...item.history, entry],
  };
}

/** An item of the past: closed, dated as it was said, so that it is new in nobody's digest. */
export function archive(item: Item): Item {
  const at = item.feedback.saidAt;
  const dates = { enteredAt: at, arrivedAt: at, receivedAt: at, dueAt: at, closedAt: at };
  return closedAs('archived', { ...item, ...dates });
}

/** A score without words: counted, and nothing that anybody could answer. */
export const countOnly = (item: Item): Item =>
  closedAs('counted', { ...item, closedAt: item.enteredAt });

/** An item that was closed on arrival. */
function closedAs(status: 'archived' | 'counted', item: Item): Item {
  const after = { owner: item.owner, status };
  return { ...item, status, history: item.history.map((entry) => ({ ...entry, after })) };
}

type Mark = Pick<Card, 'urgent' | 'concern' | 'kind'>;

const markOf = ({ urgency, concern, kind }: Decision): Mark => ({
  urgent: urgency !== 'normal',
  ...(concern === undefined ? {} : { concern }),
  kind,
});

function cardOf(feedback: Feedback, { urgent, concern, kind }: Mark): Card {
  const text = cleanLine(feedback.text);
  const given = cleanLine(feedback.title ?? '');
  const title = cut(given || text || firstAnswer(feedback) || ratingInWords(feedback), maxTitle);
  const who = cut(clean(feedback.author.name ?? feedback.author.handle ?? ''), 60);
  return {
    title,
    quote: given === '' ? cut(restOf(text, title), maxQuote) : cut(text, maxQuote),
    source: feedback.source,
    urgent,
    ...(concern === undefined ? {} : { concern }),
    kind,
    ...(who === '' ? {} : { who }),
    ...(feedback.rating === undefined ? {} : { rating: feedback.rating }),
  };
}

/** What a title that was cut from the text left over, so that nothing is said twice. */
const restOf = (text: string, title: string): string =>
  text === title || text === '' ? '' : `…${text.slice(title.length - 1).trim()}`;

/** Where a survey was only ticked and filled in. */
function firstAnswer({ answers: [first] = [] }: Feedback): string {
  return first === undefined ? '' : cleanLine(`${first.question}: ${first.answer}`);
}

function ratingInWords({ rating }: Feedback): string {
  return rating === undefined ? '(no text)' : `${rating.value} of ${rating.max}, without words`;
}
