import { expect, test } from 'vitest';
import { assertReconciles } from '../../../shared/digests/reconcile.ts';
import { aRow, aSummarySection } from '../../support/a-digest.ts';

test('rows that add up to the totals pass, now and before', () => {
  expect(() => assertReconciles(aSummarySection())).not.toThrow();
});

test.each([
  ['received now', { received: { now: 413, before: 378 } }],
  ['received before', { received: { now: 412, before: 379 } }],
  ['overdue now', { overdue: { now: 28, before: 20 } }],
  ['waiting before', { waiting: { now: 152, before: 141 } }],
  ['overdue now', { notRouted: aRow('Not routed', [6, 12], [0, 0], [6, 7], [1, 0]) }],
  [
    'times to answer',
    { speed: { underFourHours: 1, underOneDay: 0, underThreeDays: 0, longer: 0 } },
  ],
] as const)('a digest that contradicts itself in %s is refused', (column, about) => {
  expect(() => assertReconciles(aSummarySection(about))).toThrow(column);
});

test('without a period before there is nothing to add up', () => {
  const { now } = aSummarySection().received;
  expect(() => assertReconciles(aSummarySection({ received: { now } }))).not.toThrow();
});
