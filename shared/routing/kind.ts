/** What somebody wants of us, by words and rating. A pure function; where nothing tells, it is a problem, which is read first. */
import type { Feedback, Kind, Rating } from '../domain/feedback.ts';
import { languageOf } from './language.ts';
import { type Findings, type PhraseBook, phraseBook } from './phrase-book.ts';
import { type Reading, reading } from './phrases.ts';
import { isSpam } from './spam.ts';
import { emoji } from './words/emoji.ts';
import type { KindWords } from './words/kind-words.ts';
import { languages } from './words/languages.ts';

/** Of the scale, 0 to 1: 5 of 5 stars, 9 of 10. */
const topRating = 0.9;
/** Up to 6 of 10 nobody is pleased. */
const noPraise = 0.6;
/** Up to 2 of 5 stars something is wrong, however it is put. */
const badRating = 0.25;

/** Who writes more than this many words has more to say than thanks. */
const maxThanks = 80;

/** `read` is what the router has read of it already. */
export function kindOf(feedback: Feedback, read: Reading = readingOf(feedback)): Kind {
  const mood = moodOf(feedback.rating);
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(read.whole)) {
    return mood === undefined ? 'problem' : 'score';
  }
  const found = wordsFor(languageOf(read.glue, feedback.language))(read);
  const complains = found.has('trouble');
  if (isSpam(read, complains)) return 'spam';
  if (complains || (mood !== undefined && mood <= badRating)) return 'problem';
  if (found.has('idea')) return 'idea';
  if (asks(read) || found.has('question')) return 'question';
  return isPraise(mood, read, found) ? 'praise' : 'problem';
}

function isPraise(
  mood: number | undefined,
  { words }: Reading,
  found: Findings<keyof KindWords>,
): boolean {
  if (found.has('but') || (mood !== undefined && mood <= noPraise)) return false;
  return (
    (mood !== undefined && mood >= topRating) ||
    (words.length <= maxThanks && found.has('praise') && !found.has('doubt'))
  );
}

const readingOf = ({ title = '', text, answers = [] }: Feedback): Reading =>
  reading([title, text, ...answers.map(({ answer }) => answer)].join('\n'));

/** Where on its scale a rating is, 0 to 1. */
const moodOf = (rating: Rating | undefined): number | undefined =>
  rating === undefined ? undefined : (rating.value - rating.min) / (rating.max - rating.min);

/** A question mark, but for those inside of addresses. */
const asks = ({ whole }: Reading): boolean => /[?؟](?![\w%=&/#-])/.test(whole);

const books = new Map<string | undefined, PhraseBook<keyof KindWords>>();

/** The words of a language, made ready when the first text needs them; those of all languages where we do not know it. */
function wordsFor(language: string | undefined): PhraseBook<keyof KindWords> {
  const known = books.get(language);
  if (known !== undefined) return known;
  const own = languages[language ?? ''];
  const book = phraseBook<keyof KindWords>([
    emoji,
    ...(own === undefined ? Object.values(languages) : [own]),
  ]);
  books.set(language, book);
  return book;
}
