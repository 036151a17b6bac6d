import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Characters, charactersOf, glob } from '../../../shared/routing/glob.ts';

const matches = (pattern: string, text: string) => glob(pattern)(charactersOf(text));

describe('a pattern', () => {
  test.each([
    ['refund', 'refund'],
    ['refund*', 'refund'],
    ['refund*', 'Refund, please\nand soon'],
    ['*@mail.example', 'Ida@Mail.Example'],
    ['*', 'x'],
    ['order ??-*', 'order 88-2210'],
    ['????', 'wh*t'],
    ['a?c', 'a😀c'],
    ['*ab', 'aab'],
    ['*a*b*', 'xxaxxbxx'],
    ['invoice *', 'ｉｎｖｏｉｃｅ 7'],
    ['in*oice', 'in\u200Dvoice'],
    ['(a|b)[c].+$', '(A|B)[C].+$'],
  ])('%j fits %j', (pattern, text) => {
    expect(matches(pattern, text)).toBe(true);
  });

  test.each([
    ['refund', 'a refund'],
    ['refund', 'refunds'],
    ['refund?', 'refund'],
    ['*@mail.example', 'ida@mail.example.net'],
    ['?', ''],
    ['', 'x'],
    ['*a*b', 'abc'],
    ['a*a', 'a'],
    ['a.c', 'abc'],
  ])('%j does not fit %j', (pattern, text) => {
    expect(matches(pattern, text)).toBe(false);
  });
});

const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 8 });

test('a pattern fits whatever its definition says', () => {
  const parts = { '*': '[^]*', '?': '[^]' } as const;

  fc.assert(
    fc.property(letters, letters, (pattern, text) => {
      const definition = pattern.replace(/[*?]/g, (sign) =>
        sign === '*' ? parts['*'] : parts['?'],
      );
      expect(matches(pattern, text)).toBe(new RegExp(`^${definition}$`).test(text));
    }),
    { numRuns: 2000 },
  );
});

/** How often the matcher looks at a character of the text. */
function looks(pattern: string, text: string): number {
  let count = 0;
  const watched: Characters = new Proxy([...text], {
    get(characters, key, receiver) {
      if (key !== 'length') count += 1;
      return Reflect.get(characters, key, receiver);
    },
  });
  glob(pattern)(watched);
  return count;
}

test.each(['*a*a*a*a*a*b', '*a'.repeat(99), 'a*'.repeat(99), '*?a*?a*?b', '*'.repeat(200)])(
  '%s looks at each of 4,000 characters three times at most',
  (pattern) => {
    expect(looks(pattern, 'a'.repeat(4000))).toBeLessThanOrEqual(3 * 4000);
  },
);

test('a pattern looks at each character at most once for each of its own', () => {
  fc.assert(
    fc.property(letters, fc.nat({ max: 300 }), letters, (pattern, length, end) => {
      const text = `${'a'.repeat(length)}${end}`;
      expect(looks(pattern, text)).toBeLessThanOrEqual((text.length + 1) * (pattern.length + 1));
    }),
  );
});
