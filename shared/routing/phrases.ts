/** Finding words and phrases in a text, in any script. No regular expression is ever built from a company's words. */
import { fold } from './fold.ts';

/** Scripts that are written without spaces: there a phrase is found wherever it stands. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** Endings such as plurals and cases: "refund" is found in "refunds" and "refunded", "car" not in "carpet". */
const maxEnding = 3;
const minStem = 4;

export type Reading = { readonly whole: string; readonly words: readonly string[] };

/** A text made ready to be searched for many phrases. */
export function reading(text: string): Reading {
  const whole = fold(text);
  return { whole, words: whole.match(wordPattern) ?? [] };
}

export type Phrase = {
  /** As the company file writes it. */
  readonly text: string;
  /** How many words it takes: a longer phrase says more. */
  readonly size: number;
  readonly isIn: (reading: Reading) => boolean;
};

/** A phrase made ready to be searched for. Case, width and common endings of its last word make no difference. */
export function phrase(text: string): Phrase {
  const { whole, words } = reading(text);
  if (unspaced.test(whole) || words.length === 0) {
    return { text, size: 1, isIn: (read) => read.whole.includes(whole.trim()) };
  }
  const last = words.length - 1;
  const startsAt = (read: Reading, start: number) =>
    words.every((word, index) => {
      const found = read.words[start + index];
      return found === word || (index === last && isInflected(word, found));
    });
  return {
    text,
    size: words.length,
    isIn: (read) => read.words.some((_, start) => startsAt(read, start)),
  };
}

const isInflected = (stem: string, word: string | undefined): boolean =>
  word !== undefined &&
  stem.length >= minStem &&
  word.startsWith(stem) &&
  word.length - stem.length <= maxEnding;
