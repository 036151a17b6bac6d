import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean } from '../../../shared/domain/text.ts';

describe('cleaning a text', () => {
  test('removes what shows nothing and misleads, and keeps lines, emoji and scripts', () => {
    const rlo = '\u202E';
    expect(clean(`a\u0000b${rlo}c\u2028d\r\ne\uFFFF re\u200Bfund 👩‍👩‍👧 مرحبا`)).toBe(
      'abc\nd\ne refund 👩‍👩‍👧 مرحبا',
    );
  });

  test('takes linear time on marks that would make normalisation quadratic', () => {
    const bomb = `a${'\u0301\u0316'.repeat(100_000)}`;

    expect(clean(bomb).length).toBeLessThan(40);
  });

  test('always gives well-formed text that cleaning does not change again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = clean(text);
        expect(once.isWellFormed()).toBe(true);
        expect(clean(once)).toBe(once);
      }),
    );
  });
});
