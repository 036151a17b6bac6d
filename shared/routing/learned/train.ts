/**
 * Learns a model from what people have shown to be right; while that is little, also from the words of the departments
 * and from texts that nobody has sorted. Pure: the same lessons give the same bytes.
 */
import type { Quality } from '../../domain/training.ts';
import { type Counts, countsOf } from './counts.ts';
import { unfamiliarBelow } from './familiarity.ts';
import { type Lessons, materialOf } from './material.ts';
import type { Model } from './model.ts';
import { crossFitted, type Fitted } from './one-against-rest.ts';
import { quantised } from './quantise.ts';
import { selfTrained } from './self-training.ts';
import { curveOf, guessesOf, qualityOf, thresholdsOf, verdictsOf } from './trust.ts';
import { vectorsOf } from './vectors.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export type Trained = {
  readonly model: Model;
  /** For each example the label that a model says which has not seen it; undefined where that is not sure. */
  readonly outOfFold: readonly (string | undefined)[];
  readonly quality: Quality;
};

/** @param room what the packed model may take, in bytes before it is compressed */
export function train(lessons: Lessons, room = Number.POSITIVE_INFINITY): Trained {
  const material = materialOf(lessons);
  const counts = countsOf(material.texts);
  const known = vocabularyOf(counts, material.labels.length, room);
  const { targets, importance, labels, unsorted, texts } = material;
  const vectors = vectorsOf(counts, known);
  const lesson = { vectors, targets, importance, labels: labels.length };
  const size = lessons.examples.length;
  const isSorted = unsorted === texts.length;
  const fitted = isSorted ? crossFitted(lesson, size) : selfTrained(lesson, unsorted, size);
  return trusted(fitted, targets, labels, known, counts);
}

/** The model, and how far it can be trusted by what its likes say of examples that they have not seen. */
function trusted(
  { weights, scores }: Fitted,
  targets: Uint16Array,
  labels: readonly string[],
  known: Vocabulary,
  counts: Counts,
): Trained {
  const guesses = guessesOf(scores, targets, labels.length);
  const curve = curveOf(guesses);
  const thresholds = thresholdsOf(guesses, curve, labels.length);
  const unfamiliar = unfamiliarBelow(
    guesses.map(({ score }) => score),
    counts,
    known,
  );
  const verdicts = verdictsOf(guesses, curve, thresholds);
  return {
    model: { labels, ...known, ...quantised(weights), trust: { curve, thresholds, unfamiliar } },
    outOfFold: verdicts.map(({ label, sure }) => (sure ? labels[label] : undefined)),
    quality: qualityOf(verdicts),
  };
}
