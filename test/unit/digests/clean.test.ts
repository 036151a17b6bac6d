import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../shared/digests/clean.ts';
import { cut } from '../../../shared/domain/cut.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';

const unclean = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.constantFrom(...hostileTexts),
);

describe("a stranger's text", () => {
  test('is always one well-formed line without controls and bidi overrides, within its limit', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 140 }), (text, max) => {
        const line = clean(text, max);

        expect(line).not.toMatch(unclean);
        expect(line.isWellFormed()).toBe(true);
        expect(line.length).toBeLessThanOrEqual(max);
        expect(line).toBe(line.trim());
      }),
    );
  });

  test('has no word that is wider than a phone', () => {
    expect(clean('A'.repeat(300), 140)).toBe(`${'A'.repeat(31)}…`);
    expect(clean(`see ${'x'.repeat(33)} there`, 140)).toBe(`see ${'x'.repeat(31)}… there`);
  });

  test('in a script without spaces is no long word', () => {
    const japanese = '返金してください'.repeat(10);
    expect(clean(japanese, 100)).toBe(japanese);
  });

  test('without anything visible is replaced', () => {
    expect(clean(' \u200b\u0000 ', 100, '(no title)')).toBe('(no title)');
  });

  test('is read only as far as it can matter', () => {
    const started = performance.now();
    clean(`${'\u0300'.repeat(2_000_000)}`, 100);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('a cut', () => {
  test('falls between words where one ends near the limit', () => {
    expect(cut('Charged twice for the very same order', 30)).toBe('Charged twice for the very…');
  });

  test('leaves an emoji family whole or out', () => {
    expect(cut('abcdef👩‍👩‍👧‍👦 more', 12)).toBe('abcdef…');
  });

  test('never leaves half a character, even of a grapheme longer than the limit', () => {
    const endless = `👩${'\u200d👩'.repeat(50)}`;
    expect(cut(endless, 12).isWellFormed()).toBe(true);
    expect(cut(endless, 12).length).toBeLessThanOrEqual(12);
  });
});
