/**
 * How far scores can be trusted, from the scores of examples that the model had not seen: a probability that the best
 * one is right, and for each label how high it must be.
 */
import type { Quality } from '../../domain/training.ts';
import type { Trust } from './model.ts';

/** Of what we route by ourselves, this share is to be right. */
const promise = 0.95;
/** So many imagined examples, as right as was promised, stand beside those of a label: a single one decides little. */
const imagined = 10;
/** With fewer examples a label is held to what all need. */
const many = 50;
/** Fewer judged examples say nothing about the promise. */
const fewest = 20;
const never = 2;

/** What is best of the scores of an example. */
export type Guess = {
  readonly label: number;
  readonly score: number;
  /** Before the second best. */
  readonly lead: number;
  readonly right: boolean;
};

export type Curve = Trust['curve'];

export const probability = ([a, b, c]: Curve, score: number, lead: number): number =>
  1 / (1 + Math.exp(-(a * score + b * lead + c)));

/** The best and its lead of each row of scores; `targets` say what is right. */
export function guessesOf(
  scores: Float32Array,
  targets: Uint16Array,
  labels: number,
): readonly Guess[] {
  return Array.from({ length: scores.length / labels }, (_, row) => {
    const best = bestOf(scores.subarray(row * labels, (row + 1) * labels));
    return { ...best, right: best.label === targets[row] };
  });
}

export function bestOf(scores: ArrayLike<number>): Pick<Guess, 'label' | 'score' | 'lead'> {
  let label = 0;
  let score = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < scores.length; at += 1) {
    const one = scores[at] ?? 0;
    if (one > score) {
      second = score;
      score = one;
      label = at;
    } else if (one > second) second = one;
  }
  return { label, score, lead: second === Number.NEGATIVE_INFINITY ? 1 : score - second };
}

/** Logistic regression of "right" on score and lead, by Newton's method with a little ridge: Platt scaling in two variables. */
export function curveOf(guesses: readonly Guess[]): Curve {
  let curve: Curve = [1, 1, 0];
  for (let round = 0; round < 25; round += 1) curve = newtonStep(curve, guesses);
  return curve;
}

const ridge = 0.01;

function newtonStep(curve: Curve, guesses: readonly Guess[]): Curve {
  const [a, b, c] = curve;
  let slope: Triple = [ridge * (a - 1), ridge * (b - 1), ridge * c];
  let bend = { xx: ridge, xy: 0, x: 0, yy: ridge, y: 0, one: ridge };
  for (const { score: x, lead: y, right } of guesses) {
    const p = probability(curve, x, y);
    const miss = p - Number(right);
    const spread = p * (1 - p);
    slope = [slope[0] + miss * x, slope[1] + miss * y, slope[2] + miss];
    bend = {
      xx: bend.xx + spread * x * x,
      xy: bend.xy + spread * x * y,
      x: bend.x + spread * x,
      yy: bend.yy + spread * y * y,
      y: bend.y + spread * y,
      one: bend.one + spread,
    };
  }
  const [x, y, z] = solved([bend.xx, bend.xy, bend.x, bend.yy, bend.y, bend.one], slope);
  return [a - x, b - y, c - z];
}

type Triple = readonly [number, number, number];

/** Solves a symmetric system of three equations, given its upper triangle, by Cramer's rule. */
function solved(
  [a, b, c, d, e, f]: readonly [number, number, number, number, number, number],
  [x, y, z]: Triple,
): Triple {
  const [ad, be, cf] = [d * f - e * e, c * e - b * f, b * e - c * d];
  const whole = a * ad + b * be + c * cf;
  return [
    (x * ad + y * be + z * cf) / whole,
    (x * be + y * (a * f - c * c) + z * (b * c - a * e)) / whole,
    (x * cf + y * (b * c - a * e) + z * (a * d - b * b)) / whole,
  ];
}

/**
 * For each label the lowest probability above which the promise has held. The few examples of a label are judged
 * together with those of all: what hardly anybody has confirmed yet is no surer than the rest.
 */
export function thresholdsOf(
  guesses: readonly Guess[],
  curve: Curve,
  labels: number,
): Float32Array {
  const judged = guesses
    .map(({ label, score, lead, right }) => ({ label, right, p: probability(curve, score, lead) }))
    .sort((one, other) => other.p - one.p);
  // One that was wrong is imagined before all: a short row of right ones proves little.
  const all = lowest(judged, { right: 0, of: 1 });
  return Float32Array.from({ length: labels }, (_, label) => {
    if (judged.length < fewest) return never;
    const own = judged.filter((one) => one.label === label);
    const found = lowest(own, { right: imagined * promise, of: imagined }) ?? never;
    return own.length < many ? Math.max(found, all ?? never) : found;
  });
}

type Judged = { readonly p: number; readonly right: boolean };

/** Goes down from the surest as long as the promise holds of all above, those `before` them included. */
function lowest(
  judged: readonly Judged[],
  before: { right: number; of: number },
): number | undefined {
  let { right, of } = before;
  let found: number | undefined;
  for (const one of judged) {
    right += Number(one.right);
    of += 1;
    if (right / of >= promise) found = one.p;
  }
  return found;
}

export type Judgement = {
  readonly label: number;
  readonly right: boolean;
  readonly p: number;
  readonly sure: boolean;
};

export const verdictsOf = (
  guesses: readonly Guess[],
  curve: Curve,
  thresholds: Float32Array,
): readonly Judgement[] =>
  guesses.map(({ label, score, lead, right }) => {
    const p = probability(curve, score, lead);
    return { label, right, p, sure: p >= (thresholds[label] ?? never) };
  });

export function qualityOf(judgements: readonly Judgement[]): Quality {
  const sure = judgements.filter((one) => one.sure);
  const shareRight = (some: readonly Judgement[]) =>
    some.length === 0 ? 0 : some.filter(({ right }) => right).length / some.length;
  return {
    examples: judgements.length,
    accuracy: shareRight(judgements),
    coverage: judgements.length === 0 ? 0 : sure.length / judgements.length,
    precision: shareRight(sure),
    calibrationError: calibrationErrorOf(judgements),
  };
}

const bins = 10;

/** Expected calibration error: how far off probabilities are from shares that are right, in bins of equal width. */
export function calibrationErrorOf(judged: readonly Judged[]): number {
  const sums = Array.from({ length: bins }, () => 0);
  for (const { p, right } of judged) {
    const bin = Math.min(bins - 1, Math.floor(p * bins));
    sums[bin] = (sums[bin] ?? 0) + p - Number(right);
  }
  return sums.reduce((sum, off) => sum + Math.abs(off), 0) / Math.max(1, judged.length);
}
