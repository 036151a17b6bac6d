/** Finding words and phrases in a text, in any script. No regular expression is ever built from a company's words. */
import { fold, seen, withoutCase } from './fold.ts';
import { type Glue, glueOf } from './language.ts';

/** Scripts that are written without spaces: there a phrase is found wherever it stands. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** Endings such as plurals and cases: "refund" is found in "refunds" and "refunded", "car" not in "carpet". */
const maxEnding = 3;
const minStem = 4;

export type Reading = {
  /** As people see it: with its capitals. */
  readonly seen: string;
  /** The same folded. */
  readonly whole: string;
  /** Of the folded text, in their order. */
  readonly words: readonly string[];
  /** What they tell of the language. */
  readonly glue: Glue;
};

/** A text made ready to be searched for many phrases. */
export function reading(text: string): Reading {
  const visible = seen(text);
  const whole = withoutCase(visible);
  const words = wordsOf(whole);
  return { seen: visible, whole, words, glue: glueOf(whole, words) };
}

/** Of a folded text. */
export const wordsOf = (folded: string): readonly string[] => folded.match(wordPattern) ?? [];

/** Whether any of it is written without spaces. */
export const isUnspaced = (folded: string): boolean => unspaced.test(folded);

export type Phrase = {
  /** As the company file writes it. */
  readonly text: string;
  /** How many words it takes: a longer phrase says more. */
  readonly size: number;
  readonly isIn: (reading: Reading) => boolean;
};

/** A phrase made ready to be searched for. Case, width and common endings of its last word make no difference. */
export function phrase(text: string): Phrase {
  const folded = fold(text);
  const words = wordsOf(folded);
  if (isUnspaced(folded) || words.length === 0) {
    return { text, size: 1, isIn: ({ whole }) => whole.includes(folded.trim()) };
  }
  const last = words.length - 1;
  const startsAt = (read: Reading, start: number) =>
    words.every((word, index) => {
      const found = read.words[start + index] ?? '';
      return index === last ? isFormOf(word, found) : found === word;
    });
  return {
    text,
    size: words.length,
    isIn: (read) => read.words.some((_, start) => startsAt(read, start)),
  };
}

/** Whether a word is the other or perhaps an inflection of it. */
export const isFormOf = (stem: string, word: string): boolean =>
  word === stem ||
  (stem.length >= minStem && word.startsWith(stem) && word.length - stem.length <= maxEnding);

/** The same for a word and all its forms. */
export const beginningOf = (word: string): string => word.slice(0, minStem);
