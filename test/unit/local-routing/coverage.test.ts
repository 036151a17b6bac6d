import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageAt, type Judged } from '../../../local/routing/coverage.ts';

const guess = (p: number, right: boolean): Judged => ({ p, right });

test('is the largest share, surest first, in which enough are right', () => {
  const judged = [guess(0.4, false), guess(0.9, true), guess(0.8, false), guess(0.7, true)];

  expect(coverageAt(judged, 0.95)).toBe(1 / 4);
  expect(coverageAt(judged, 2 / 3)).toBe(3 / 4);
  expect(coverageAt(judged, 0.5)).toBe(1);
});

test('goes on behind a mistake that later answers make good', () => {
  const judged = Array.from({ length: 20 }, (_, at) => guess(1 - at / 100, at !== 3));

  expect(coverageAt(judged, 0.95)).toBe(1);
});

test('takes guesses that are equally sure together or not at all', () => {
  expect(coverageAt([guess(0.5, true), guess(0.5, false)], 1)).toBe(0);
});

test('is nothing where there is nothing, and where the surest is wrong and never made good', () => {
  expect(coverageAt([], 0.95)).toBe(0);
  expect(coverageAt([guess(0.9, false), guess(0.1, true)], 0.95)).toBe(0);
});

test('never holds fewer right answers than it promises, in whatever order they come', () => {
  const guesses = fc.array(fc.record({ p: fc.constantFrom(0.1, 0.5, 0.9), right: fc.boolean() }));
  fc.assert(
    fc.property(guesses, fc.double({ min: 0.05, max: 1, noNaN: true }), (judged, precision) => {
      const size = Math.round(coverageAt(judged, precision) * judged.length);
      const covered = judged.toSorted((a, b) => b.p - a.p).slice(0, size);

      expect(covered.filter(({ right }) => right).length).toBeGreaterThanOrEqual(
        precision * size - 1e-9,
      );
      expect(coverageAt(judged.toReversed(), precision)).toBe(coverageAt(judged, precision));
    }),
  );
});
