/** What people have taught: the latest corrections word by word, all older ones as a model. */
import type { Verdict } from '../domain/item.ts';
import type { Model, Text } from './learned/model.ts';

/** A text that somebody put where it belongs. */
export type Lesson = {
  readonly text: Text;
  readonly verdict: Verdict;
  /** ISO 8601, UTC. */
  readonly at: string;
};

export type Knowledge = {
  readonly model?: Model;
  /** Corrections that the model has not learned of yet. */
  readonly lessons: readonly Lesson[];
};

export const nothingLearned: Knowledge = { lessons: [] };
