/** Spam, by what only those say who want to sell. Rather misses some: a customer's complaint must never be called spam. */
import { phraseBook } from './phrase-book.ts';
import type { Reading } from './phrases.ts';
import { languages } from './words/languages.ts';

/** In every language at once: who sends spam does not keep to the reader's. */
const sales = phraseBook(
  Object.values(languages).map(({ spam, pitch, customer }) => ({ spam, pitch, customer })),
);

/**
 * What only sellers say, with more of the kind or an address to follow; or nothing but letters drawn by lot. Of whoever
 * complains it takes more to believe it.
 */
export function isSpam(read: Reading, complains: boolean): boolean {
  if (isGibberish(read)) return true;
  const found = sales(read);
  const sold = found.get('spam')?.size ?? 0;
  if (sold === 0 || found.has('customer')) return false;
  return sold > 1 || (!complains && (hasLink(read) || found.has('pitch')));
}

/** `https://…`, or a name such as `shop.example` on its own. */
const hasLink = ({ whole }: Reading): boolean => /https?:\/\/|[\p{L}\p{N}]\.\p{L}{2}/u.test(whole);

const maxWords = 3;
const minLength = 8;
const minChanges = 4;
const maxVowels = 0.3;

/** What form robots type: a few long words with capitals everywhere, such as `qXvRTzLpWmNkHd`. */
function isGibberish({ seen, words }: Reading): boolean {
  return words.length <= maxWords && seen.trim().split(/\s+/).every(isDrawnByLot);
}

function isDrawnByLot(word: string): boolean {
  if (word.length < minLength || !/^[A-Za-z]+$/.test(word)) return false;
  const changes = word.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  const vowels = word.match(/[aeiou]/gi)?.length ?? 0;
  return changes >= minChanges && vowels <= word.length * maxVowels;
}
