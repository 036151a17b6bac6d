/** What people have shown to be right: whose an item turned out to be, beside what the router had said. */
import { type Decider, type Item, type Verdict, verdictOf } from './item.ts';

export type Outcome = Pick<Item, 'id' | 'routed' | 'feedback' | 'contentHash'> & {
  /** What had decided where it came to. */
  readonly by: Decider;
  readonly verdict: Verdict;
  /** Whether somebody had to put it there. */
  readonly corrected: boolean;
  /** Since when it is known. ISO 8601, UTC. */
  readonly at: string;
};

/**
 * What is known of an item; undefined while nobody has shown anything: it is open where the router put it, waits in
 * triage for somebody to decide, was never on a desk, or has lost its words.
 */
export function outcomeOf(item: Item): Outcome | undefined {
  const at = knownSince(item);
  if (at === undefined) return undefined;
  const { id, routed, feedback, contentHash, why, correctedAt } = item;
  const verdict = verdictOf(item);
  return {
    ...{ id, routed, feedback, contentHash, verdict, at },
    by: why.by,
    corrected: correctedAt !== undefined,
  };
}

function knownSince(item: Item): string | undefined {
  const { status, closedAt, correctedAt } = item;
  // Whoever puts an item into triage says whose it is not; only what ends there belongs to no department.
  const atOnce = item.owner === 'triage' && status !== 'spam' ? undefined : correctedAt;
  switch (status) {
    case 'answered':
    case 'unreachable':
    case 'spam':
      return atOnce ?? closedAt;
    case 'new':
    case 'acknowledged':
    case 'fixed':
    case 'declined':
      return atOnce;
    case 'counted':
    case 'archived':
    case 'withdrawn':
      return undefined;
  }
}
