/** Weights for every label, and what each example scores with those that were found without it. */
import { addTo, nothingYet, type Problem, type State, scoreOf, solve } from './svm.ts';
import type { Vectors } from './vectors.ts';

export type Lesson = {
  readonly vectors: Vectors;
  /** The label of each vector, by its number. */
  readonly targets: Uint16Array;
  readonly labels: number;
  /** How much each vector counts; 1 is usual, 0 leaves it out. */
  readonly importance: Float32Array;
};

/** For each label the weight of each place, and last the bias. */
export type Weights = readonly Float32Array[];

export function weightsOf(lesson: Lesson): Weights {
  return labelsOf(lesson).map((label) => {
    const state = nothingYet(lesson.vectors);
    solve(problemOf(lesson, label), state);
    return state.weights;
  });
}

export type Fitted = {
  readonly weights: Weights;
  /** For each judged example, label after label. */
  readonly scores: Float32Array;
};

export const folds = 5;
/** Not settled quite, a fold says a little less than it could: that errs on the safe side, in a quarter of the time. */
const passesOfFold = 2;

/**
 * The same weights, and for each of the first `judged` examples its scores by weights that were found without it and
 * its fold. A fold is found from the whole: its examples are taken out, and the rest settles anew.
 */
export function crossFitted(lesson: Lesson, judged: number): Fitted {
  const scores = new Float32Array(judged * lesson.labels);
  const fold = foldsOf(lesson, judged);
  const weights = labelsOf(lesson).map((label) => {
    const problem = problemOf(lesson, label);
    const whole = nothingYet(lesson.vectors);
    solve(problem, whole);
    const near = nearRows(problem, whole);
    for (let out = 0; out < folds; out += 1) {
      const rows = near.filter((row) => fold[row] !== out);
      const state = without(whole, problem, fold, out);
      solve({ ...problem, rows }, state, passesOfFold);
      for (let row = 0; row < judged; row += 1) {
        if (fold[row] !== out) continue;
        scores[row * lesson.labels + label] = scoreOf(lesson.vectors, row, state.weights);
      }
    }
    return whole.weights;
  });
  return { weights, scores };
}

const labelsOf = ({ labels }: Lesson): readonly number[] =>
  Array.from({ length: labels }, (_, i) => i);

function problemOf({ vectors, targets, importance }: Lesson, label: number): Problem {
  const signs = Int8Array.from(targets, (target) => (target === label ? 1 : -1));
  const rows = Uint32Array.from({ length: vectors.size }, (_, row) => row).filter(
    (row) => (importance[row] ?? 0) > 0,
  );
  return { vectors, signs, importance, rows };
}

/** Rows that lie farther from the margin would not come into play without a fold either. */
const reach = 1.5;

const nearRows = ({ vectors, signs, rows }: Problem, { weights }: State): Uint32Array =>
  rows.filter((row) => (signs[row] ?? 0) * scoreOf(vectors, row, weights) < reach);

/** Spreads the examples of each label evenly over the folds; what is not judged is in none. */
export function foldsOf({ targets, labels }: Lesson, judged: number): Int8Array {
  const next = new Uint32Array(labels);
  return Int8Array.from(targets, (target, row) => {
    if (row >= judged) return -1;
    const number = next[target] ?? 0;
    next[target] = number + 1;
    return number % folds;
  });
}

/** The state with everything taken out that the examples of a fold have put in. */
function without(whole: State, { vectors, signs }: Problem, fold: Int8Array, out: number): State {
  const state = { shares: whole.shares.slice(), weights: whole.weights.slice() };
  for (let row = 0; row < vectors.size; row += 1) {
    const share = state.shares[row] ?? 0;
    if (fold[row] !== out || share === 0) continue;
    addTo(state.weights, vectors, row, -share * (signs[row] ?? 0));
    state.shares[row] = 0;
  }
  return state;
}
