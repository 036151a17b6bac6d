/** How good a model is on texts that it has not seen. Pure; how fast it is, see speed.ts. */
import type { Example } from '../../shared/routing/learned/model.ts';
import type { Prediction, Predictor } from '../../shared/routing/learned/predict.ts';
import { calibrationErrorOf } from '../../shared/routing/learned/trust.ts';
import { coverageAt, type Judged } from './coverage.ts';
import { nobody } from './labelled-texts.ts';
import { areaUnderCurve, recallAt } from './out-of-scope.ts';
import { scoreOf } from './score.ts';

/** Shares are from 0 to 1, and undefined where there is nothing to tell them from. */
export type Evaluation = {
  readonly accuracy: number;
  readonly macroF1: number;
  readonly coverageAt95: number;
  readonly coverageAt90: number;
  /** Of the texts that belong somewhere, what we would route without asking. */
  readonly routed: number;
  /** Of these, what is right. */
  readonly routedRight: number | undefined;
  readonly calibrationError: number;
  readonly outOfScope: OutOfScope | undefined;
};

/** Of the texts that belong to nobody. */
export type OutOfScope = {
  /** Those that are turned away when 5 % and 10 % of the others are as well. */
  readonly recallAt5: number;
  readonly recallAt10: number;
  readonly areaUnderCurve: number;
  /** Those that we would route to somebody all the same. */
  readonly routed: number;
};

type Answered = Example & { readonly said: Prediction };

/** @param tests at least one of them belongs somewhere */
export function evaluationOf(predict: Predictor, tests: readonly Example[]): Evaluation {
  const answered = tests.map((test) => ({ ...test, said: predict(test.text) }));
  const inScope = answered.filter(({ label }) => label !== nobody);
  const judged = inScope.map(judgedOf);
  const routed = inScope.filter(isRouted);
  return {
    ...scoreOf(inScope.map(({ label, said }) => ({ expected: label, given: bestOf(said) }))),
    coverageAt95: coverageAt(judged, 0.95),
    coverageAt90: coverageAt(judged, 0.9),
    routed: routed.length / inScope.length,
    routedRight: shareOf(routed, ({ label, said }) => bestOf(said) === label),
    calibrationError: calibrationErrorOf(judged),
    outOfScope: outOfScopeOf(
      inScope,
      answered.filter(({ label }) => label === nobody),
    ),
  };
}

function outOfScopeOf(
  inScope: readonly Answered[],
  strangers: readonly Answered[],
): OutOfScope | undefined {
  if (strangers.length === 0) return undefined;
  const ours = inScope.map(({ said }) => said.familiar);
  const theirs = strangers.map(({ said }) => said.familiar);
  return {
    recallAt5: recallAt(0.05, ours, theirs),
    recallAt10: recallAt(0.1, ours, theirs),
    areaUnderCurve: areaUnderCurve(ours, theirs),
    routed: strangers.filter(isRouted).length / strangers.length,
  };
}

const judgedOf = ({ label, said }: Answered): Judged => ({
  p: said.ranked[0]?.probability ?? 0,
  right: bestOf(said) === label,
});

/** Whoever is sure that it belongs to nobody asks the community manager as well. */
const isRouted = ({ said }: Answered): boolean => said.sure && bestOf(said) !== nobody;

const bestOf = ({ ranked: [best] }: Prediction): string => best?.label ?? nobody;

const shareOf = <One>(all: readonly One[], holds: (one: One) => boolean): number | undefined =>
  all.length === 0 ? undefined : all.filter(holds).length / all.length;
