/** An item: one piece of feedback, on its way to an answer. */
import type { Feedback, Kind, Rating } from './feedback.ts';
import type { DepartmentId, Desk, ItemId, Owner, PersonKey, SourceId } from './ids.ts';
import type { Concern } from './urgency.ts';

/**
 * `counted`: a score without words, nothing to answer. `archived`: history that was imported. `withdrawn`: taken back
 * at its source; its words are gone.
 */
const closedStatuses = [
  'answered',
  'unreachable',
  'spam',
  'counted',
  'archived',
  'withdrawn',
] as const;

type OpenStatus = 'new' | 'acknowledged' | 'fixed' | 'declined';
export type ClosedStatus = (typeof closedStatuses)[number];
export type Status = OpenStatus | ClosedStatus;

/**
 * What decided where an item came to. `override`: the company file, by who said it. `correction`: somebody moved one that
 * says nearly the same. `learned`: what was learned from corrections. `words`: the words under `handles`. `nobody`:
 * nothing did, so the community manager does.
 */
export type Decider = 'override' | 'rule' | 'correction' | 'learned' | 'words' | 'nobody';

/** Why the router put the item where it did, in words a head understands. */
export type Why = {
  readonly by: Decider;
  /** E.g. `rule: one-star reviews` or `words: invoice, VAT; 92 % sure`. */
  readonly because: string;
  /** Whose it could be instead, likeliest first: at most one for a routed item, two for one in triage. */
  readonly guesses?: readonly DepartmentId[];
  /** Why it is urgent, e.g. `they may leave: “switching to”`. Present exactly when it is. */
  readonly urgent?: string;
};

/** Whose an item is: what the router says, and what people correct. */
export type Verdict = Owner | 'spam';

/** One line of the item's history: who did what, when, and what it changed. */
export type HistoryEntry = {
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** A recipient's id, or `router`. */
  readonly by: string;
  readonly action: string;
  /** With what is needed to undo it: the dates that it changed. */
  readonly before?: { readonly owner: Owner; readonly status: Status } & Partial<
    Pick<Item, 'enteredAt' | 'dueAt' | 'correctedAt'>
  >;
  readonly after: { readonly owner: Owner; readonly status: Status };
  readonly note?: string;
};

/** What a list shows of an item. Made once on arrival, small, and copied into every index. */
export type Card = {
  /** At most 100 characters, never empty. */
  readonly title: string;
  /** The customer's own words, at most 120 characters; empty where the title says it all. */
  readonly quote: string;
  /** The customer's name or handle as the source gave it; never an address. */
  readonly who?: string;
  readonly source: SourceId;
  readonly urgent: boolean;
  /** What makes it urgent, where it is not only a rule. */
  readonly concern?: Concern;
  /** What the customer wants of us, as far as words and rating tell. */
  readonly kind: Kind;
  readonly rating?: Rating;
};

export type Item = {
  readonly id: ItemId;
  /** 1 on arrival, one more with each change. */
  readonly version: number;
  readonly owner: Owner;
  /** When the item came to its owner. ISO 8601, UTC. */
  readonly enteredAt: string;
  /** When we received it. ISO 8601, UTC. */
  readonly receivedAt: string;
  /** When it first reached a desk, later than `receivedAt` by its time on the queue: periods are counted by this. */
  readonly arrivedAt: string;
  readonly status: Status;
  /** When the desk it is on owes the next step. Kept as it was when the item closes. */
  readonly dueAt: string;
  /** Present exactly when the status is a closed one. */
  readonly closedAt?: string;
  readonly person: PersonKey;
  readonly card: Card;
  readonly why: Why;
  /** Where the router put it, and `why`; nothing that people do later changes either. */
  readonly routed: Verdict;
  /** When somebody put it elsewhere; absent while it is where the router put it. ISO 8601, UTC. */
  readonly correctedAt?: string;
  /** Oldest first. */
  readonly history: readonly HistoryEntry[];
  readonly feedback: Feedback;
  /** Of the feedback as translated: tells a repetition from an edit. */
  readonly contentHash: string;
};

/** What an index holds of an item: enough for a list. */
export type ItemRow = Pick<
  Item,
  | 'id'
  | 'owner'
  | 'status'
  | 'receivedAt'
  | 'arrivedAt'
  | 'enteredAt'
  | 'dueAt'
  | 'closedAt'
  | 'card'
  | 'routed'
  | 'correctedAt'
>;

const isClosed = (status: Status): status is ClosedStatus =>
  closedStatuses.some((closed) => closed === status);

export const verdictOf = ({ owner, status }: Pick<Item, 'owner' | 'status'>): Verdict =>
  status === 'spam' ? 'spam' : owner;

/** The one desk an open item is on, by construction; none when it is closed. */
export function deskOf({ owner, status }: Pick<Item, 'owner' | 'status'>): Desk | undefined {
  if (isClosed(status)) return undefined;
  return status === 'fixed' || status === 'declined' ? 'answers' : owner;
}
