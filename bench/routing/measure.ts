/** One contender on one set: how right, how fast, how large, how long to train. */

import type { Evaluation } from '../../local/routing/evaluation.ts';
import { type Answer, type Score, scoreOf } from '../../local/routing/score.ts';
import type { Example } from '../../shared/routing/learned/model.ts';
import type { Contender, Labelled, Trained } from './contender.ts';
import type { DataSet } from './data-set.ts';

export type Measured = Score & {
  readonly evaluation: Evaluation | undefined;
  /** The median over the test texts, each classified alone, after warming up. */
  readonly microseconds: number;
  readonly bytes: number | undefined;
  readonly trainingSeconds: number;
};

const warmUpMilliseconds = 500;

/** @throws {TrainingTooSlow} */
export async function measure(contender: Contender, set: DataSet): Promise<Measured> {
  const { train, test, outOfScope } = set;
  const start = performance.now();
  const trained = await contender.train(train);
  const trainingSeconds = (performance.now() - start) / 1000;
  await warmUp(trained, test);
  const { answers, times } = await classifyAll(trained, test);
  return {
    ...scoreOf(answers),
    microseconds: median(times) * 1000,
    bytes: trained.bytes(),
    trainingSeconds,
    evaluation: trained.evaluate?.([...test, ...outOfScope].map(exampleOf)),
  };
}

const exampleOf = ({ text, label }: Labelled): Example => ({ text: { body: text }, label });

async function warmUp(trained: Trained, texts: readonly Labelled[]): Promise<void> {
  const end = performance.now() + warmUpMilliseconds;
  while (performance.now() < end) {
    for (const { text } of texts) {
      // biome-ignore lint/performance/noAwaitInLoops: as it is measured
      await trained.classify(text);
      if (performance.now() > end) return;
    }
  }
}

async function classifyAll({ classify }: Trained, texts: readonly Labelled[]) {
  const answers: Answer[] = [];
  const times: number[] = [];
  for (const { text, label } of texts) {
    const start = performance.now();
    const answer = classify(text);
    // Who answers at once does not pay for a promise.
    // biome-ignore lint/performance/noAwaitInLoops: one after the other is what is measured
    const given = typeof answer === 'string' ? answer : await answer;
    times.push(performance.now() - start);
    answers.push({ expected: label, given });
  }
  return { answers, times };
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
