import { expect, test } from 'vitest';
import { languageOf } from '../../../shared/routing/language.ts';
import { reading } from '../../../shared/routing/phrases.ts';
import { harmlessSentences } from '../../support/harmless-sentences.ts';

const languageIn = (text: string, said?: string) => languageOf(reading(text).glue, said);

test('most sentences tell their language, and hardly one a wrong language', () => {
  const told = harmlessSentences.map(([language, text]) => ({ language, is: languageIn(text) }));
  const wrong = told.filter(({ language, is }) => is !== undefined && is !== language);

  expect(wrong.length).toBeLessThan(told.length * 0.01);
  expect(told.filter(({ is }) => is === undefined).length).toBeLessThan(told.length * 0.2);
});

test('what the source says counts, unless the text clearly says another', () => {
  expect(languageIn('Super!', 'de-AT')).toBe('de');
  expect(languageIn('I have been waiting for you', 'de')).toBe('en');
  expect(languageIn('Die App war in der Garantie', 'de')).toBe('de');
});

test('a language that we have no words of is none', () => {
  expect(languageIn('Teşekkürler', 'tr')).toBeUndefined();
  expect(languageIn('👍')).toBeUndefined();
});
