/**
 * A linear support vector machine with squared loss for one label against the rest, by dual coordinate descent with
 * shrinking: Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM" (ICML 2008), algorithm 3, as
 * LIBLINEAR does it. https://www.csie.ntu.edu.tw/~cjlin/papers/cddual.pdf
 */
import { seeded } from './random.ts';
import type { Vectors } from './vectors.ts';

/** How far it bends for single examples. */
const cost = 1;
/** It stops when no example would change it by more than this. */
const tolerance = 0.2;
const patience = 100;

/** Where the search stands: what each example has put into the weights, and their sum. The last weight is the bias. */
export type State = { readonly shares: Float32Array; readonly weights: Float32Array };

export const nothingYet = ({ size, width }: Vectors): State => ({
  shares: new Float32Array(size),
  weights: new Float32Array(width + 1),
});

export type Problem = {
  readonly vectors: Vectors;
  /** 1 for examples of the label, -1 for the others. */
  readonly signs: Int8Array;
  /** How much each example counts; 1 is usual. */
  readonly importance: Float32Array;
  /** Those to learn from. */
  readonly rows: Uint32Array;
};

/** Goes on from the state until it fits the rows, or through them so many times, in place. The same problem and state end the same, bit by bit. */
export function solve(problem: Problem, state: State, maxPasses = patience): void {
  const order = problem.rows.slice();
  const draw = seeded(order.length);
  let active = order.length;
  let limit = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < maxPasses; pass += 1) {
    shuffle(order, active, draw);
    const { left, highest, lowest } = goThrough(problem, state, order, active, limit);
    const settled = highest - lowest <= tolerance;
    if (settled && left === order.length) return;
    // Settled among those that still moved: now all are asked again.
    active = settled ? order.length : left;
    limit = settled || highest <= 0 ? Number.POSITIVE_INFINITY : highest;
  }
}

type Pass = { readonly left: number; readonly highest: number; readonly lowest: number };

/** Asks each active example once; those far on their side of the margin are put behind the others and left out. */
function goThrough(
  { vectors, signs, importance }: Problem,
  { shares, weights }: State,
  order: Uint32Array,
  active: number,
  limit: number,
): Pass {
  let left = active;
  let highest = Number.NEGATIVE_INFINITY;
  let lowest = Number.POSITIVE_INFINITY;
  for (let at = 0; at < left; at += 1) {
    const row = order[at] ?? 0;
    const sign = signs[row] ?? 0;
    const share = shares[row] ?? 0;
    const softness = 1 / (2 * cost * (importance[row] ?? 1));
    const gradient = sign * scoreOf(vectors, row, weights) - 1 + share * softness;
    if (share === 0 && gradient > limit) {
      left -= 1;
      swap(order, at, left);
      at -= 1;
      continue;
    }
    const slope = share === 0 ? Math.min(gradient, 0) : gradient;
    highest = Math.max(highest, slope);
    lowest = Math.min(lowest, slope);
    // A vector has length one, and the bias adds one more.
    const next = Math.max(share - gradient / (2 + softness), 0);
    if (next === share) continue;
    shares[row] = next;
    addTo(weights, vectors, row, (next - share) * sign);
  }
  return { left, highest, lowest };
}

/** How far on the side of the label a vector lies. */
export function scoreOf(
  { starts, places, values, width }: Vectors,
  row: number,
  weights: Float32Array,
) {
  let score = weights[width] ?? 0;
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    score += (weights[places[at] ?? 0] ?? 0) * (values[at] ?? 0);
  }
  return score;
}

/** Adds a multiple of a vector, and of its bias. */
export function addTo(
  weights: Float32Array,
  { starts, places, values, width }: Vectors,
  row: number,
  factor: number,
): void {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) {
    const place = places[at] ?? 0;
    weights[place] = (weights[place] ?? 0) + factor * (values[at] ?? 0);
  }
  weights[width] = (weights[width] ?? 0) + factor;
}

/** Fisher-Yates, of the first `length`. */
function shuffle(order: Uint32Array, length: number, draw: () => number): void {
  for (let at = 0; at < length; at += 1) {
    swap(order, at, at + Math.floor(draw() * (length - at)));
  }
}

function swap(order: Uint32Array, one: number, other: number): void {
  const row = order[one] ?? 0;
  order[one] = order[other] ?? 0;
  order[other] = row;
}
