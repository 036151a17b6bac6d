import type { Concern } from '../domain/urgency.ts';
import { languageOf } from './language.ts';
import { type Findings, type PhraseBook, phraseBook } from './phrase-book.ts';
import type { Reading } from './phrases.ts';
import { urgentEmoji } from './words/urgency/emoji.ts';
import { en } from './words/urgency/en.ts';
import { urgencyLanguages } from './words/urgency/urgency-languages.ts';

/** The concerns that words tell. */
export type Worded = Exclude<Concern, 'vip' | 'public'>;

const books = new Map<string | undefined, PhraseBook<Worded>>();

/** Which phrases of the lists stand in a text. `language` is what its source says. */
export function urgentWordsIn(read: Reading, language: string | undefined): Findings<Worded> {
  return bookOf(languageOf(read.glue, language))(read);
}

/** Made ready when the first text needs it. In English people are angry everywhere; without a language all are tried. */
function bookOf(language: string | undefined): PhraseBook<Worded> {
  const known = books.get(language);
  if (known !== undefined) return known;
  const own = urgencyLanguages[language ?? ''];
  const spoken = own === undefined ? Object.values(urgencyLanguages) : new Set([own, en]);
  const book = phraseBook<Worded>([urgentEmoji, ...spoken]);
  books.set(language, book);
  return book;
}
