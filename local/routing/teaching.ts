/** A community manager at work: of a backlog that nobody has sorted, the texts that the model knows least about. Pure. */
import type { Trainer } from '../../functions/learn/trainer.ts';
import type { Lessons } from '../../shared/routing/learned/material.ts';
import type { Example } from '../../shared/routing/learned/model.ts';
import type { Trained } from '../../shared/routing/learned/train.ts';

/** Corrected one after the other before the next training. */
const roundSize = 50;

export type Lesson = Pick<Lessons, 'examples' | 'seeds'> & {
  /** With the labels that the community manager would give; nobody else sees them. */
  readonly backlog: readonly Example[];
};

export type Round = { readonly corrections: number; readonly trained: Trained };

/** Trains, has the least sure texts of the backlog corrected, and trains anew, until there are so many corrections. */
export function* taughtBy(
  { train, predictor }: Pick<Trainer, 'train' | 'predictor'>,
  lesson: Lesson,
  corrections: number,
): Generator<Round> {
  let { examples, backlog } = lesson;
  for (let done = 0; ; ) {
    const trained = train({ ...lesson, examples, backlog: backlog.map(({ text }) => text) });
    yield { corrections: done, trained };
    const size = Math.min(roundSize, corrections - done, backlog.length);
    if (size <= 0) return;
    const unsure = leastSure(predictor(trained.model), backlog).slice(0, size);
    examples = [...examples, ...unsure];
    backlog = backlog.filter((one) => !unsure.includes(one));
    done += size;
  }
}

function leastSure(
  predict: ReturnType<Trainer['predictor']>,
  backlog: readonly Example[],
): readonly Example[] {
  return backlog
    .map((example) => ({ example, p: predict(example.text).ranked[0]?.probability ?? 0 }))
    .sort((a, b) => a.p - b.p)
    .map(({ example }) => example);
}
