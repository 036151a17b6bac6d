import { expect, test } from 'vitest';
import { scoreOf } from '../../../local/routing/score.ts';

/** Ten texts: what was expected → what was given, and how often. */
const confusion = [
  ['billing', 'billing', 4],
  ['billing', 'shipping', 1],
  ['shipping', 'shipping', 2],
  ['shipping', 'billing', 2],
  ['returns', 'nobody', 1],
] as const;

const answers = confusion.flatMap(([expected, given, times]) =>
  Array.from({ length: times }, () => ({ expected, given })),
);

test('accuracy is the share of right answers', () => {
  expect(scoreOf(answers).accuracy).toBeCloseTo(6 / 10, 12);
});

test('macro-F1 weighs every expected label alike, and one that was never guessed as 0', () => {
  const billing = (2 * 4) / (5 + 6);
  const shipping = (2 * 2) / (4 + 3);

  expect(scoreOf(answers).macroF1).toBeCloseTo((billing + shipping + 0) / 3, 12);
});

test('all right is 1 and all wrong is 0', () => {
  expect(scoreOf([{ expected: 'a', given: 'a' }])).toEqual({ accuracy: 1, macroF1: 1 });
  expect(scoreOf([{ expected: 'a', given: 'b' }])).toEqual({ accuracy: 0, macroF1: 0 });
});
