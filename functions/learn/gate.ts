/** Whether a new model may take the place of the one before it. Pure. */
import type { Outcome } from '../../shared/domain/outcome.ts';
import type { Comparison, Gate, Landings } from '../../shared/domain/training.ts';

/** An outcome that neither model has seen, and what the router says of it with each. */
export type HeldBack = {
  readonly outcome: Pick<Outcome, 'verdict' | 'corrected'>;
  readonly before: string;
  readonly after: string;
};

/** Fewer corrections than these prove nothing by themselves. */
const enoughCorrections = 5;
/** Of all that is held back, this share may fall the other way by chance. */
const chance = 0.02;

/**
 * It must not be worse on what people had to correct. Those are mistakes of the model before it, which any other makes
 * fewer of: so it must also hold its own on all that is held back.
 */
export function gateOf(heldBack: readonly HeldBack[]): Gate {
  const all = comparison(heldBack);
  const corrections = comparison(heldBack.filter(({ outcome }) => outcome.corrected));
  const isEnough = corrections.items >= enoughCorrections;
  const slack = isEnough ? Math.ceil(all.items * chance) : 0;
  const isWorse = isEnough && gain(corrections) < 0;
  const live = !isWorse && gain(all) >= -slack;
  const because =
    isWorse || (live && isEnough) ? told(corrections, 'corrections') : told(all, 'outcomes');
  return {
    heldBack: all,
    corrections,
    live,
    because: `${live ? 'not worse' : 'worse'}: ${because}`,
  };
}

/**
 * The first model is compared with whatever had routed before there was one, and on everything: that was wrong on
 * every correction, or there would be none.
 */
export function firstGateOf(heldBack: readonly HeldBack[]): Gate {
  const all = comparison(heldBack);
  const live = gain(all) >= 0;
  const because = `${live ? 'not worse' : 'worse'}: ${told(all, 'outcomes')}`;
  return { heldBack: all, corrections: comparison([]), live, because };
}

function comparison(heldBack: readonly HeldBack[]): Comparison {
  return {
    items: heldBack.length,
    before: landings(heldBack.map(({ outcome, before }) => [outcome.verdict, before])),
    after: landings(heldBack.map(({ outcome, after }) => [outcome.verdict, after])),
  };
}

/** What nobody claims and what looks like spam comes to the community manager, who is asked and not misled. */
function landings(said: readonly (readonly [verdict: string, says: string])[]): Landings {
  const right = said.filter(([verdict, says]) => says === verdict).length;
  const wrong = said.filter(
    ([verdict, says]) => says !== verdict && says !== 'triage' && says !== 'spam',
  ).length;
  return { right, wrong, asked: said.length - right - wrong };
}

/** A wrong desk costs what a right one gains; to ask costs nothing. */
const gain = ({ before, after }: Comparison): number =>
  after.right - after.wrong - (before.right - before.wrong);

function told({ items, before, after }: Comparison, what: string): string {
  if (items === 0) return 'there is nothing to compare on';
  return `of ${items} ${what} held back it gets ${after.right} right and ${after.wrong} wrong, before it ${before.right} and ${before.wrong}`;
}
