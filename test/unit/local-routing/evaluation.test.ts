import { expect, test } from 'vitest';
import { evaluationOf } from '../../../local/routing/evaluation.ts';
import type { Example } from '../../../shared/routing/learned/model.ts';
import type { Prediction, Predictor } from '../../../shared/routing/learned/predict.ts';

type Said = readonly [text: string, label: string, says: string, p: number, sure: boolean];

/** In the same order as familiar: the first is the most familiar. */
function evaluated(said: readonly Said[]) {
  const predictions = new Map(
    said.map(([text, , says, probability, sure], at): [string, Prediction] => [
      text,
      { ranked: [{ label: says, probability }], sure, familiar: -at },
    ]),
  );
  const predict: Predictor = ({ body }) => {
    const found = predictions.get(body);
    if (found === undefined) throw new Error(`nobody asked for ${body}`);
    return found;
  };
  const tests = said.map(([body, label]): Example => ({ text: { body }, label }));
  return evaluationOf(predict, tests);
}

test('tells what would be routed without asking, and what of it is right', () => {
  const { accuracy, routed, routedRight } = evaluated([
    ['a', 'app', 'app', 0.9, true],
    ['b', 'app', 'app', 0.9, true],
    ['c', 'app', 'payments', 0.8, true],
    ['d', 'payments', 'payments', 0.5, false],
  ]);

  expect({ accuracy, routed, routedRight }).toEqual({
    accuracy: 3 / 4,
    routed: 3 / 4,
    routedRight: 2 / 3,
  });
});

test('whoever is sure that it belongs to nobody routes nothing', () => {
  const { routed, routedRight } = evaluated([['a', 'app', 'triage', 0.9, true]]);

  expect(routed).toBe(0);
  expect(routedRight).toBeUndefined();
});

test('texts that belong to nobody are no mistakes of the labels, and have a score of their own', () => {
  const ours = Array.from({ length: 20 }, (_, at): Said => [`${at}`, 'app', 'app', 0.9, true]);
  const { accuracy, outOfScope } = evaluated([
    ...ours.slice(0, 19),
    ['caught at 10 %', 'triage', 'app', 0.7, true],
    ...ours.slice(19),
    ['caught', 'triage', 'app', 0.3, false],
  ]);

  expect(accuracy).toBe(1);
  expect(outOfScope).toEqual({
    recallAt5: 1,
    recallAt10: 1,
    areaUnderCurve: (19 + 20) / 40,
    routed: 1 / 2,
  });
});

test('without such texts there is no such score', () => {
  expect(evaluated([['a', 'app', 'app', 0.9, true]]).outOfScope).toBeUndefined();
});

test('the calibration error is how far sureness is off, on average', () => {
  const right = Array.from({ length: 8 }, (_, at): Said => [`r${at}`, 'app', 'app', 0.95, true]);
  const wrong = Array.from({ length: 2 }, (_, at): Said => [`w${at}`, 'app', 'shop', 0.95, true]);

  expect(evaluated([...right, ...wrong]).calibrationError).toBeCloseTo(0.15, 12);
});
