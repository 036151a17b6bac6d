/** What somebody wants of us, by words and rating. A pure function; where nothing tells, it is a problem, which is read first. */
import type { Feedback, Kind, Rating } from '../domain/feedback.ts';
import { type Phrase, phrase, type Reading, reading } from './phrases.ts';
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

export function kindOf(feedback: Feedback): Kind {
  const text = wordsOf(feedback);
  const mood = moodOf(feedback.rating);
  if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)) {
    return mood === undefined ? 'problem' : 'score';
  }
  const read = reading(text);
  const says = sayings(feedback.language, read);
  const complains = says('trouble');
  if (isSpam(text, read, complains)) return 'spam';
  if (complains || (mood !== undefined && mood <= badRating)) return 'problem';
  if (says('idea')) return 'idea';
  if (asks(text) || says('question')) return 'question';
  return isPraise(mood, read, says) ? 'praise' : 'problem';
}

type Says = (list: List) => boolean;

function isPraise(mood: number | undefined, { words }: Reading, says: Says): boolean {
  if (says('but') || (mood !== undefined && mood <= noPraise)) return false;
  return (
    (mood !== undefined && mood >= topRating) ||
    (words.length <= maxThanks && says('praise') && !says('doubt'))
  );
}

const wordsOf = ({ title = '', text, answers = [] }: Feedback): string =>
  [title, text, ...answers.map(({ answer }) => answer)].join('\n').trim();

/** Where on its scale a rating is, 0 to 1. */
const moodOf = (rating: Rating | undefined): number | undefined =>
  rating === undefined ? undefined : (rating.value - rating.min) / (rating.max - rating.min);

/** A question mark at the end of a sentence; those inside of addresses ask nothing. */
const asks = (text: string): boolean => /[?？؟](?:[\s"'”’»)!.?]|$)|？/u.test(text);

type List = keyof KindWords;
type Phrases = ReadonlyMap<List, readonly Phrase[]>;

/** Made ready once for each language. */
const known = new Map<string, Phrases>(
  Object.entries(languages).map(([language, words]) => [language, phrasesOf(words)]),
);

function phrasesOf(words: KindWords): Phrases {
  const everywhere: Partial<KindWords> = emoji;
  const lists = Object.keys(words) as List[];
  return new Map(
    lists.map((list) => [list, [...words[list], ...(everywhere[list] ?? [])].map(phrase)]),
  );
}

/** Asks for the words of the feedback's language; for those of all languages where we do not know it. */
function sayings(language: string | undefined, read: Reading): Says {
  const own = known.get(language?.split('-')[0]?.toLowerCase() ?? '');
  const lists = own === undefined ? [...known.values()] : [own];
  return (list) => lists.some((phrases) => phrases.get(list)?.some(({ isIn }) => isIn(read)));
}
