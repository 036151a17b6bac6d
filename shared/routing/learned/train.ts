/**
 * Learns a model from what people have shown to be right; while that is little, also from the words of the departments
 * and from texts that nobody has sorted. Pure: the same lessons give the same bytes.
 */
import type { Quality } from '../../domain/training.ts';
import { type Counts, countsOf } from './counts.ts';
import { unfamiliarBelow } from './familiarity.ts';
import { type Lessons, type Material, materialOf } from './material.ts';
import type { Model } from './model.ts';
import { crossFitted, type Lesson } from './one-against-rest.ts';
import { quantised } from './quantise.ts';
import { selfTaught } from './self-training.ts';
import { curveOf, guessesOf, qualityOf, thresholdsOf, verdictsOf } from './trust.ts';
import { vectorsOf } from './vectors.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

export type Trained = {
  readonly model: Model;
  /** For each example the label that a model says which has not seen it; undefined where that is not sure. */
  readonly outOfFold: readonly (string | undefined)[];
  readonly quality: Quality;
};

export function train(lessons: Lessons): Trained {
  const material = materialOf(lessons);
  const counts = countsOf(material.texts);
  const known = vocabularyOf(counts, material.labels.length);
  const lesson = lessonOf(material, counts, known);
  const taught = selfTaught(lesson, material.unsorted);
  return judged(taught, material.labels, known, counts, lessons.examples.length);
}

const lessonOf = (
  { labels, targets, importance }: Material,
  counts: Counts,
  known: Vocabulary,
): Lesson => ({ vectors: vectorsOf(counts, known), targets, importance, labels: labels.length });

/** The model, and what its likes say of the first `size` examples when they have not seen them. */
function judged(
  lesson: Lesson,
  labels: readonly string[],
  known: Vocabulary,
  counts: Counts,
  size: number,
): Trained {
  const { weights, scores } = crossFitted(lesson, size);
  const guesses = guessesOf(scores, lesson.targets, labels.length);
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
