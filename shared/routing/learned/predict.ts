/** What a model says of a text. */
import { familiarity } from './familiarity.ts';
import { featuresOf } from './features.ts';
import type { Model, Text } from './model.ts';
import { bestOf, probability } from './trust.ts';
import { emphasis, type LookUp, lookUpOf } from './weighing.ts';

export type Prediction = {
  /** The likeliest first; the probabilities of all labels and of none of them together are 1. */
  readonly ranked: readonly { readonly label: string; readonly probability: number }[];
  /** Likely enough to be routed without asking anybody. */
  readonly sure: boolean;
  /** How much it is like what was learned, see familiarity.ts; only good for comparing. */
  readonly familiar: number;
};

export type Predictor = (text: Text) => Prediction;

/** Two departments, though what is spam and what is nobody's may stand before them. */
const shown = 4;

/** Prepares a model once; asking it then takes microseconds. */
export function predictor(model: Model, lookUp: LookUp = lookUpOf(model)): Predictor {
  const score = scorerOf(model, lookUp);
  const { labels, trust } = model;
  return (text) => {
    const { scores, known } = score(text);
    const best = bestOf(scores);
    const p = known === 0 ? 0 : probability(trust.curve, best.score, best.lead);
    const familiar = familiarity(best.score, known);
    const enough = trust.thresholds[best.label] ?? Number.POSITIVE_INFINITY;
    return {
      ranked: rank(labels, scores, p),
      sure: p >= enough && familiar >= trust.unfamiliar,
      familiar,
    };
  };
}

type Scored = { readonly scores: Float64Array; readonly known: number };

/** Scores of all labels, and which share of the features of the text is known; both are gone with the next text. */
function scorerOf(model: Model, { places, importance }: LookUp): (text: Text) => Scored {
  const { weights, scales, codes } = model;
  const labels = scales.length;
  const find = finderOf(places, codes.length);
  const scores = new Float64Array(labels);
  const bias = codes.length * labels;

  return (text) => {
    const { found, times, size, known } = find(text);
    let squares = 0;
    scores.fill(0);
    for (let at = 0; at < size; at += 1) {
      const place = found[at] ?? 0;
      const value = (importance[place - 1] ?? 0) * emphasis(times[place] ?? 0);
      times[place] = 0;
      squares += value * value;
      addRow(scores, weights, (place - 1) * labels, value);
    }
    const shrink = squares === 0 ? 1 : 1 / Math.sqrt(squares);
    for (let label = 0; label < labels; label += 1) {
      const sum = (scores[label] ?? 0) * shrink + (weights[bias + label] ?? 0);
      scores[label] = sum * (scales[label] ?? 0);
    }
    return { scores, known };
  };
}

function addRow(scores: Float64Array, weights: Int8Array, row: number, value: number): void {
  for (let label = 0; label < scores.length; label += 1) {
    scores[label] = (scores[label] ?? 0) + value * (weights[row + label] ?? 0);
  }
}

type Found = {
  /** The first `size` are the features of the text that the model knows, by their places, from 1. */
  readonly found: Uint16Array;
  readonly size: number;
  /** How often each occurs, by its place; who reads it sets it back to 0. */
  readonly times: Uint16Array;
  /** The share of all features of the text that are known. */
  readonly known: number;
};

function finderOf(placeOf: Uint16Array, features: number): (text: Text) => Found {
  // In place 0 are counted those that it does not know.
  const times = new Uint16Array(features + 1);
  const found = new Uint16Array(features);
  return (text) => {
    const { codes, count } = featuresOf(text);
    let size = 0;
    times[0] = 0;
    for (let at = 0; at < count; at += 1) {
      const place = placeOf[codes[at] ?? 0] ?? 0;
      const before = times[place] ?? 0;
      times[place] = before + 1;
      if (before > 0 || place === 0) continue;
      found[size] = place;
      size += 1;
    }
    return { found, times, size, known: count === 0 ? 0 : 1 - (times[0] ?? 0) / count };
  };
}

/** The best has the probability that it is right; the others share the rest by how they score. */
function rank(labels: readonly string[], scores: Float64Array, p: number): Prediction['ranked'] {
  const top = topOf(scores);
  let sum = 0;
  for (const score of scores) sum += Math.exp(4 * score);
  sum -= Math.exp(4 * (scores[top[0] ?? 0] ?? 0));
  return top.map((label, place) => ({
    label: labels[label] ?? '',
    probability: place === 0 ? p : ((1 - p) * Math.exp(4 * (scores[label] ?? 0))) / sum,
  }));
}

/** The places of the highest scores, best first. */
function topOf(scores: Float64Array): readonly number[] {
  const top: number[] = [];
  for (let label = 0; label < scores.length; label += 1) {
    const score = scores[label] ?? 0;
    let place = top.length;
    while (place > 0 && score > (scores[top[place - 1] ?? 0] ?? 0)) place -= 1;
    if (place === shown) continue;
    top.splice(place, 0, label);
    if (top.length > shown) top.pop();
  }
  return top;
}
