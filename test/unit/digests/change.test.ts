import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeOf, differenceOf } from '../../../shared/digests/change.ts';
import { toneOf } from '../../../shared/digests/judged.ts';
import { shares } from '../../../shared/digests/shares.ts';
import { english } from '../../../shared/digests/wording-en.ts';

const said = (now: number, before?: number) => {
  const change = changeOf(before === undefined ? { now } : { now, before });
  return change && english.marked(change);
};

const count = fc.integer({ min: 0, max: 1_000_000 });

describe('a change', () => {
  test('has a sign and a word', () => {
    expect(said(412, 378)).toBe('▲ 9% more');
    expect(said(300, 400)).toBe('▼ 25% fewer');
    expect(said(5, 5)).toBe('no change');
  });

  test('below 20 in either period is a difference, not a percentage', () => {
    expect(said(19, 40)).toBe('▼ 21 fewer');
    expect(said(40, 19)).toBe('▲ 21 more');
    expect(said(20, 40)).toBe('▼ 50% fewer');
    expect(said(7, 0)).toBe('▲ 7 more');
  });

  test('that is too small for a percentage is still told', () => {
    expect(said(1000, 1001)).toBe('▼ 1 fewer');
  });

  test('is not invented where there is nothing to compare with', () => {
    expect(said(412)).toBeUndefined();
    expect(differenceOf({ now: 3 })).toBeUndefined();
  });

  test('never reads 0% or -0, and its sign is the direction', () => {
    fc.assert(
      fc.property(count, count, (now, before) => {
        const change = changeOf({ now, before });
        const words = `${change && english.signed(change)} ${said(now, before)}`;

        expect(words).not.toMatch(/(^|[^\d,])0%|[-−+]0( |$)|NaN|Infinity/);
        expect(words.includes('more')).toBe(now > before);
        expect(words.includes('−')).toBe(now < before);
      }),
    );
  });

  test('of what waits is counted, so that a column adds up', () => {
    const change = differenceOf({ now: 29, before: 20 });
    expect(change && english.signed(change)).toBe('+9');
  });

  test('is coloured by what it means, and not at all where it means nothing', () => {
    expect(toneOf({ direction: 'more' }, 'more is bad')).toBe('bad');
    expect(toneOf({ direction: 'fewer' }, 'more is bad')).toBe('good');
    expect(toneOf({ direction: 'more' }, 'more is good')).toBe('good');
    expect(toneOf({ direction: 'more' }, 'neutral')).toBe('muted');
    expect(toneOf({ direction: 'same' }, 'more is bad')).toBe('muted');
  });
});

describe('shares', () => {
  test('always add up to 100, each within one of the exact value', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 4 }), (counts) => {
        const total = counts.reduce((sum, each) => sum + each, 0);
        const percents = shares(counts);

        expect(percents.reduce((sum, each) => sum + each, 0)).toBe(total === 0 ? 0 : 100);
        for (const [index, percent] of percents.entries()) {
          expect(Math.abs(percent - (100 * (counts[index] ?? 0)) / (total || 1))).toBeLessThan(1);
        }
      }),
    );
  });
});
