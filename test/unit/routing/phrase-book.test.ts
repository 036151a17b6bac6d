import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phraseBook } from '../../../shared/routing/phrase-book.ts';
import { phrase, reading } from '../../../shared/routing/phrases.ts';

const book = phraseBook<'bad' | 'good'>([
  {
    bad: ['problem', 'crash', 'close my/our account', "I'm out/done", '壊れ', '👎', 'lost'],
    good: ['best', 'more of that', 'nothing/never lost'],
    harmless: ['no problem', '壊れません', 'lost and found', 'crash course'],
  },
]);
const found = (text: string) =>
  Object.fromEntries(
    [...book(reading(text))]
      .filter(([label]) => label !== 'harmless')
      .map(([label, phrases]) => [label, [...phrases]]),
  );

describe('a book of phrases', () => {
  test('finds each phrase by what it speaks for, in the order of the text', () => {
    expect(found('Problems, then a crash, then PROBLEMS. The best!')).toEqual({
      bad: ['problem', 'crash'],
      good: ['best'],
    });
    expect(found('Nothing to see')).toEqual({});
  });

  test('takes any of the words between slashes, and quotes the one that was said', () => {
    expect(found('please close our account')).toEqual({ bad: ['close our account'] });
    expect(found('I’m done')).toEqual({ bad: ["I'm done"] });
    expect(found('close the account')).toEqual({});
  });

  test('finds phrases wherever they stand in scripts without spaces, and signs', () => {
    expect(found('箱が壊れていた👎')).toEqual({ bad: ['壊れ', '👎'] });
  });

  test('leaves nothing of what stands in a harmless phrase', () => {
    expect(found('No problem, see lost and found, and no crash course either')).toEqual({});
    expect(found('no problem until the crash')).toEqual({ bad: ['crash'] });
    expect(found('絶対に壊れません')).toEqual({});
  });

  test('lets the longest of several phrases in one place speak', () => {
    expect(found('we never lost anything')).toEqual({ good: ['never lost'] });
    expect(found('we lost it')).toEqual({ bad: ['lost'] });
  });

  test('finds what the phrases find one by one', () => {
    const words = ['refund', 'refunds', 'my', 'refundable', 'car', 'carpet', 'was', 'late'];
    const phrases = ['refund', 'my car', 'car was late', 'car', 'was'];
    const all = phraseBook<'wanted'>([{ wanted: phrases }]);

    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words)), (text) => {
        const read = reading(text.join(' '));
        const alone = phrases.filter((one) => phrase(one).isIn(read));
        const together = [...(all(read).get('wanted') ?? [])];

        expect(alone).toEqual(expect.arrayContaining(together));
        expect(together.length > 0).toBe(alone.length > 0);
      }),
    );
  });
});
