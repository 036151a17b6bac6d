/** How fast a prepared model answers, one text after the other, in one thread. */
import type { Text } from '../../shared/routing/learned/model.ts';
import type { Predictor } from '../../shared/routing/learned/predict.ts';

export type Speed = {
  /** The median over the texts. */
  readonly microsecondsPerItem: number;
  readonly itemsPerSecond: number;
};

const warmUpMilliseconds = 300;
const measuredMilliseconds = 100;

/** @param texts at least one */
export function speedOf(predict: Predictor, texts: readonly Text[]): Speed {
  // At least every text once: the machine compiles what it has met.
  passesOf(predict, texts, warmUpMilliseconds);
  const times = texts.map((text) => {
    const start = performance.now();
    predict(text);
    return performance.now() - start;
  });
  return {
    microsecondsPerItem: median(times) * 1000,
    // In passes of its own: reading the clock takes time too.
    itemsPerSecond: passesOf(predict, texts, measuredMilliseconds),
  };
}

/** Whole passes until the time is up; gives the texts per second. */
function passesOf(predict: Predictor, texts: readonly Text[], milliseconds: number): number {
  const start = performance.now();
  let passes = 0;
  do {
    for (const text of texts) predict(text);
    passes += 1;
  } while (performance.now() - start < milliseconds);
  return (passes * texts.length * 1000) / (performance.now() - start);
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
