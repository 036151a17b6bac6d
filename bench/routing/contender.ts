/** What takes part in `npm run bench -- routing`: something that learns from labelled texts and then labels others. */

import type { Evaluation } from '../../local/routing/evaluation.ts';
import type { Example } from '../../shared/routing/learned/model.ts';

export type Labelled = { readonly text: string; readonly label: string };

export type Trained = {
  /** A promise only where a library has no other way: waiting for one is part of its time. */
  readonly classify: (text: string) => string | Promise<string>;
  /** What it writes to be read again later, in bytes; undefined where it cannot be written. */
  readonly bytes: () => number | undefined;
  /** Where it knows how sure it is, which only Earful's does. */
  readonly evaluate?: (tests: readonly Example[]) => Evaluation;
};

export type Contender = {
  readonly name: string;
  /** @throws {TrainingTooSlow} where it would go on for longer than the limit. */
  readonly train: (examples: readonly Labelled[]) => Promise<Trained>;
};

/** Longer than this on one set, and nobody would train it every night beside other work. */
export const trainingLimitSeconds = 600;

export class TrainingTooSlow extends Error {
  override readonly name = 'TrainingTooSlow';
}
