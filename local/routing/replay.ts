/** Stored items through another router: where each would go now, beside where it went. Pure but for what it reads. */
import { verdictIn } from '../../shared/domain/arrival.ts';
import type { ItemId } from '../../shared/domain/ids.ts';
import type { Item, Verdict } from '../../shared/domain/item.ts';
import { outcomeOf } from '../../shared/domain/outcome.ts';
import type { Landings } from '../../shared/domain/training.ts';
import type { Router } from '../../shared/routing/router.ts';
import { repetitions } from './repeated.ts';

export type Move = {
  readonly from: Verdict;
  readonly to: Verdict;
  readonly items: number;
  /** The latest of them. */
  readonly examples: readonly { readonly id: ItemId; readonly title: string }[];
};

/** The same items, as they were routed and as they would be. */
type BeforeAndAfter<What> = { readonly before: What; readonly after: What };

/** Of those whose outcome is known: what people made of it. */
export type Judged = BeforeAndAfter<Landings> & { readonly items: number };

export type Replay = {
  readonly items: number;
  /** The most frequent first. */
  readonly moves: readonly Move[];
  /** Left to the community manager. */
  readonly asked: BeforeAndAfter<number>;
  /** First in line on their desks. */
  readonly urgent: BeforeAndAfter<number>;
  readonly decided: Judged;
  /** Those among them that became known after the model was trained: it cannot know their answers. */
  readonly unseen: Judged;
};

type Wanted = {
  /** Items before it only count for the rules that count. ISO 8601, UTC. */
  readonly since: string;
  /** When the model was trained, if there is one. ISO 8601, UTC. */
  readonly trainedAt: string;
};

const shownExamples = 3;

/** @param items oldest first */
export async function replayed(
  items: AsyncIterable<Item>,
  { decide, counting }: Router,
  { since, trainedAt }: Wanted,
): Promise<Replay> {
  const countsOf = repetitions();
  const tally = tallyOf(trainedAt);
  for await (const item of items) {
    const { feedback, receivedAt, status } = item;
    // Imported history was routed, and never counted.
    const counts = countsOf(status === 'archived' ? [] : counting(feedback), item);
    // A score without words is on nobody's desk.
    if (receivedAt < since || status === 'counted') continue;
    const decision = decide(feedback, counts);
    tally.add(item, verdictIn(decision), decision.urgency !== 'normal');
  }
  return tally.result();
}

function tallyOf(trainedAt: string) {
  const moves = new Map<string, Move>();
  const asked = { before: 0, after: 0 };
  const urgent = { before: 0, after: 0 };
  const [decided, unseen] = [judging(), judging()];
  let items = 0;

  return {
    add(item: Item, to: Verdict, isUrgent: boolean): void {
      items += 1;
      asked.before += Number(isAsked(item.routed));
      asked.after += Number(isAsked(to));
      urgent.before += Number(item.card.urgent);
      urgent.after += Number(isUrgent);
      if (to !== item.routed) note(moves, item, to);
      const outcome = outcomeOf(item);
      if (outcome === undefined) return;
      decided.add(outcome.verdict, item.routed, to);
      if (outcome.at > trainedAt) unseen.add(outcome.verdict, item.routed, to);
    },
    result: (): Replay => ({
      items,
      moves: [...moves.values()].sort((a, b) => b.items - a.items),
      asked,
      urgent,
      decided: decided.result(),
      unseen: unseen.result(),
    }),
  };
}

const isAsked = (verdict: Verdict): boolean => verdict === 'triage' || verdict === 'spam';

function note(moves: Map<string, Move>, { id, routed: from, card }: Item, to: Verdict): void {
  const key = JSON.stringify([from, to]);
  const { items, examples } = moves.get(key) ?? { items: 0, examples: [] };
  const latest = [...examples, { id, title: card.title }].slice(-shownExamples);
  moves.set(key, { from, to, items: items + 1, examples: latest });
}

function judging() {
  const before = { right: 0, wrong: 0, asked: 0 };
  const after = { right: 0, wrong: 0, asked: 0 };
  let items = 0;
  return {
    add(verdict: Verdict, routed: Verdict, to: Verdict): void {
      items += 1;
      before[landing(verdict, routed)] += 1;
      after[landing(verdict, to)] += 1;
    },
    result: (): Judged => ({ items, before, after }),
  };
}

function landing(verdict: Verdict, said: Verdict): keyof Landings {
  if (said === verdict) return 'right';
  return isAsked(said) ? 'asked' : 'wrong';
}
