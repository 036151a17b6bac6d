/** An edition: the one frozen, numbered digest of a recipient for one slot. The ledger holds one row for each. */
import type { Digest } from './digest.ts';
import type { RecipientId } from './ids.ts';

/** A recipient's scheduled moment, and the window it covers: (start, end], `end` being the moment. ISO 8601, UTC. */
export type Slot = { readonly start: string; readonly end: string };

/** What an edition says, decided once. */
type Content = {
  readonly digest: Digest;
  /** Of the digest, hex SHA-256: equal over all attempts. */
  readonly contentHash: string;
};

type Base = {
  readonly recipient: RecipientId;
  readonly slot: Slot;
  /** How often sending was begun. */
  readonly attempts: number;
};

/** One attempt to send. */
type Attempt = {
  /** Unique: two workers that begin at once are told apart by it. */
  readonly attemptId: string;
  /** ISO 8601, UTC. */
  readonly attemptedAt: string;
};

/**
 * due → frozen → sending → sent. `skipped`: nothing to say. `failed`: SES refused it for good, or its fate stayed
 * unknown twice. Only `sending` is uncertain: the process may have died before or after SES took the mail.
 */
export type Edition = Base &
  (
    | { readonly state: 'due' }
    | ({ readonly state: 'frozen' } & Content)
    | ({ readonly state: 'skipped' } & Content)
    | ({ readonly state: 'sending' } & Content & Attempt)
    | ({ readonly state: 'sent'; readonly messageId: string } & Content & Attempt)
    | ({ readonly state: 'failed'; readonly because: string } & Content)
  );

export type EditionIn<State extends Edition['state']> = Extract<Edition, { readonly state: State }>;

/** How long an attempt whose fate is unknown is left alone. SES's events of a sent mail come within seconds. */
const uncertainMilliseconds = 15 * 60_000;
/** The first attempt and one more: a mail sent twice is a nuisance, one sent for ever is a fault. */
const maxUncertainAttempts = 2;

export type Step =
  | { readonly kind: 'compose'; readonly edition: EditionIn<'due'> }
  | { readonly kind: 'send'; readonly edition: EditionIn<'frozen'> | EditionIn<'sending'> }
  | { readonly kind: 'give up'; readonly edition: EditionIn<'sending'> }
  /** Settled, or in somebody's hands. */
  | { readonly kind: 'nothing' };

/** What is to be done about an edition. */
export function nextStep(edition: Edition, now: Date): Step {
  switch (edition.state) {
    case 'due':
      return { kind: 'compose', edition };
    case 'frozen':
      return { kind: 'send', edition };
    case 'sending':
      if (now.getTime() - Date.parse(edition.attemptedAt) < uncertainMilliseconds) {
        return { kind: 'nothing' };
      }
      return { kind: edition.attempts < maxUncertainAttempts ? 'send' : 'give up', edition };
    case 'sent':
    case 'skipped':
    case 'failed':
      return { kind: 'nothing' };
  }
}

/** Whether the mail may have gone out twice: an attempt before this one ended in doubt. */
export const isPossibleDuplicate = ({ attempts }: Pick<Edition, 'attempts'>): boolean =>
  attempts > 1;

export const isSettled = ({ state }: Edition): boolean =>
  state === 'sent' || state === 'skipped' || state === 'failed';
