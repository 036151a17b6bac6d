import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { story } from '../../../local/demo/story.ts';
import type { Feedback } from '../../../shared/domain/feedback.ts';
import { fold } from '../../../shared/routing/fold.ts';
import { router } from '../../../shared/routing/router.ts';
import { aCompany } from '../../support/a-company.ts';
import { aFeedback } from '../../support/an-item.ts';
import { hostileTexts } from '../../support/hostile-texts.ts';

const { decide } = router(aCompany());
const decided = (about: Partial<Feedback>) => {
  const { owner, urgency, concern, kind } = decide(aFeedback(about));
  return { owner, urgency, concern, kind };
};

const bidi = [...'\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'];
const invisible = [
  ...bidi,
  ...'\u00AD\u034F\u115F\u1160\u17B4\u180B\u180E\u200B\u200C\u200D\u2060\u2064\u3164\uFE0E\uFE0F\uFEFF\uFFA0',
  ...'\uFFF9\u{1D173}\u{E0061}\u{E0100}\u0000\u0007\u007F\u0092',
];

const words = fc.constantFrom(
  ...'my refund invoice charged twice crash the app is down lawyer unacceptable !!! ? 返金 ありがとう'.split(
    ' ',
  ),
  ...'cancel my subscription thanks great broken WHERE IS MY ORDER Größe façade https://x.example/?a=1 👍🏽'.split(
    ' ',
  ),
);
const texts = fc.oneof(
  fc
    .array(fc.oneof({ weight: 4, arbitrary: words }, fc.string({ unit: 'grapheme' })))
    .map((parts) => parts.join(' ')),
  fc.constantFrom(...story.map(({ text }) => text)),
);

/** Some of the characters, each after one of those of the text. */
const sprinkled = (characters: readonly string[]) => (text: string, places: readonly number[]) => {
  const letters = [...text];
  for (const place of places) {
    const at = place % (letters.length + 1);
    letters.splice(at, 0, characters[place % characters.length] ?? '');
  }
  return letters.join('');
};
const places = fc.array(fc.nat(), { minLength: 1, maxLength: 40 });
const unchanged = (change: (text: string, places: readonly number[]) => string) =>
  fc.assert(
    fc.property(texts, places, (text, where) => {
      expect(decided({ text: change(text, where) })).toEqual(decided({ text }));
    }),
  );

const wide = (text: string) =>
  text
    .replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
    .replaceAll(' ', '\u3000');

const bold = (text: string) =>
  text
    .replace(/[A-Z]/g, (letter) => String.fromCodePoint(0x1d400 + letter.charCodeAt(0) - 65))
    .replace(/[a-z]/g, (letter) => String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97));

const blanks = [...'\u00A0\u2003\u2009\u202F\u205F\u3000\u2028\u2029\n\t'];
const blanked = (text: string, [place = 0]: readonly number[]) =>
  text.replaceAll(' ', blanks[place % blanks.length] ?? ' ');

describe('where a feedback goes does not change', () => {
  test('by characters that do not show', () => unchanged(sprinkled(invisible)));

  test('by turning some of its letters around', () => {
    unchanged(sprinkled(bidi));
    unchanged((text) => `\u202E${text}\u202C`);
  });

  test('by writing it in wide letters', () => unchanged(wide));

  test('by writing it in bold letters that are characters of their own', () => unchanged(bold));

  test('by writing accents apart from their letters', () =>
    unchanged((text) => text.normalize('NFD')));

  test('by other blanks than the space', () => unchanged(blanked));

  test('by striking it through', () => {
    const struck = (text: string) => text.replace(/[a-z]/g, '$&\u0336');

    expect(decided({ text: struck('my refund, my lawyer') })).toEqual(
      decided({ text: 'my refund, my lawyer' }),
    );
  });

  test('by such characters far before the words that decide', () => {
    const text = `${'\u200D'.repeat(15_000)}My lawyer wants a refund`;

    expect(decided({ text })).toEqual(decided({ text: 'My lawyer wants a refund' }));
  });

  test('by where the text is cut', () => {
    const until = 'x'.repeat(3999);

    expect(fold(`${until}e\u0301`)).toBe(fold(`\u200D${until}e\u0301`));
    expect(fold(`${until}e lawyer`)).toBe(fold(`\u200D${until}e lawyer`));
  });

  test('by capitals that a language has its own small letters for', () => {
    expect(fold('İADE')).toBe(fold('iade'));
    expect(fold('GRÖSSE')).toBe(fold('Größe'));
  });
});

describe('whatever strangers send', () => {
  test.each(hostileTexts.map((text) => [text.slice(0, 30), text]))(
    '%s… has an owner',
    (_, text) => {
      const language = text.slice(0, 20);

      for (const about of [{ text }, { text: '', title: text }, { text, language }]) {
        expect(['payments', 'app', 'triage']).toContain(decided(about).owner);
      }
      expect(decided({ text: '', answers: [{ question: text, answer: text }] })).toBeDefined();
    },
  );

  test.each(['constructor', '__proto__', 'toString'])('a language named %s is none', (language) => {
    expect(decided({ text: 'refund', language })).toEqual(decided({ text: 'refund' }));
  });

  test('a heap of marks on one letter is cut, because putting it in order would take long', () => {
    expect(fold(`\u05D0${'\u05B0'.repeat(29)}\u200D${'\u05B0'.repeat(29)}`)).toHaveLength(31);
  });

  // One that takes more than linear time would not come back before the test's time is up.
  test.each([
    ...[
      'a',
      'aB',
      'a.',
      '? ',
      'not ',
      '!',
      '日',
      ' .',
      'no problem ',
      'a\u0300\u0316',
      'İ',
      'ﷺ',
      '🤬',
    ],
    ...[
      'https://a.b?c=',
      'switching to ',
      'ブレーキが',
      'cancel my ',
      'WHERE IS ',
      '\u200D\u0300',
      '가',
    ],
    `a${'\u0300'.repeat(29)}\u200D`,
  ])('twenty thousand characters of %j take a moment', (part) => {
    const text = part.repeat(20_000 / part.length);

    for (let time = 0; time < 20; time += 1) expect(decided({ text })).toBeDefined();
  });
});
