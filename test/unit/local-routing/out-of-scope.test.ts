import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaUnderCurve, recallAt } from '../../../local/routing/out-of-scope.ts';

const hundred = Array.from({ length: 100 }, (_, at) => at);

test('strangers count as caught who are less familiar than all that is not turned away', () => {
  expect(recallAt(0.05, hundred, [-1, 4.5, 5, 60])).toBe(2 / 4);
  expect(recallAt(0.1, hundred, [-1, 4.5, 5, 60])).toBe(3 / 4);
});

test('a stranger as familiar as those who may stay is not caught', () => {
  expect(recallAt(0.5, [1, 1, 1, 1], [1])).toBe(0);
});

test('the area under the curve is 1 where strangers can be told, and a half where they cannot', () => {
  expect(areaUnderCurve([3, 4], [1, 2])).toBe(1);
  expect(areaUnderCurve([1, 2], [3, 4])).toBe(0);
  expect(areaUnderCurve([5, 5], [5])).toBe(0.5);
});

test('it is the share of pairs in the right order, a tie counting half', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(numbers, numbers, (ours, theirs) => {
      const pairs = ours.flatMap((our) =>
        theirs.map((their) => (their < our ? 1 : Number(their === our) / 2)),
      );
      const share = pairs.reduce((sum, pair) => sum + pair, 0) / pairs.length;

      expect(areaUnderCurve(ours, theirs)).toBeCloseTo(share, 12);
    }),
  );
});
