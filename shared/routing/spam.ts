/** Spam, by what only those say who want to sell. Rather misses some: a customer's complaint must never be called spam. */
import { type Phrase, phrase, type Reading } from './phrases.ts';
import { languages } from './words/languages.ts';

const sellers = phrasesOf('spam');
const pitches = phrasesOf('pitch');
const customers = phrasesOf('customer');

/** In every language at once: who sends spam does not keep to the reader's. */
function phrasesOf(list: 'spam' | 'pitch' | 'customer'): readonly Phrase[] {
  return [...new Set(Object.values(languages).flatMap((words) => words[list]))].map(phrase);
}

/**
 * What only sellers say, with more of the kind or an address to follow; or nothing but letters drawn by lot. Of whoever
 * complains it takes more to believe it.
 */
export function isSpam(text: string, read: Reading, complains: boolean): boolean {
  if (isGibberish(text)) return true;
  const found = (phrases: readonly Phrase[]) => phrases.filter(({ isIn }) => isIn(read)).length;
  const sold = found(sellers);
  if (sold === 0 || found(customers) > 0) return false;
  return sold > 1 || (!complains && (hasLink(text) || found(pitches) > 0));
}

/** `https://…`, or a name such as `shop.example` on its own. */
const hasLink = (text: string): boolean => /https?:\/\/|[\p{L}\p{N}]\.\p{L}{2}/iu.test(text);

const maxWords = 3;
const minLength = 8;
const minChanges = 4;
const maxVowels = 0.3;

/** What form robots type: a few long words with capitals everywhere, such as `qXvRTzLpWmNkHd`. */
function isGibberish(text: string): boolean {
  const words = text.trim().split(/\s+/, maxWords + 1);
  return words.length <= maxWords && words.every(isDrawnByLot);
}

function isDrawnByLot(word: string): boolean {
  if (word.length < minLength || !/^[A-Za-z]+$/.test(word)) return false;
  const changes = word.match(/[a-z](?=[A-Z])|[A-Z](?=[a-z])/g)?.length ?? 0;
  const vowels = word.match(/[aeiou]/gi)?.length ?? 0;
  return changes >= minChanges && vowels <= word.length * maxVowels;
}
