/** Which language a text is in, as far as we need it: to look up the right words in it. */
import { fold } from './fold.ts';
import { glueWords } from './words/glue-words.ts';
import { languages } from './words/languages.ts';

/**
 * How many of a text's words hold sentences of a language together, for each language that has any. A word that several
 * languages have counts for each of them by its share.
 */
export type Glue = ReadonlyMap<string, number>;

/** How far the likeliest language has to be ahead of the next, in words. */
const lead = 1;

/** To say that the source is wrong, it takes so many words, and so many times as many as it has itself. */
const enough = 2;

const speakers = new Map<string, readonly string[]>();
for (const [language, words] of Object.entries(glueWords)) {
  for (const word of fold(words).split(/\s+/)) {
    speakers.set(word, [...(speakers.get(word) ?? []), language]);
  }
}

/** Of a folded text. In Japanese, which has no spaces, the letters for endings and particles are counted. */
export function glueOf(whole: string, words: readonly string[]): Glue {
  const counts = new Map<string, number>();
  for (const word of words) {
    const languagesOfIt = speakers.get(word) ?? [];
    for (const language of languagesOfIt) {
      counts.set(language, (counts.get(language) ?? 0) + 1 / languagesOfIt.length);
    }
  }
  const hiragana = whole.match(/\p{Script=Hiragana}/gu)?.length ?? 0;
  if (hiragana > 0) counts.set('ja', hiragana);
  return counts;
}

/**
 * Whose words to look up: what the source says (BCP 47), unless the text clearly tells another; because shops and phones
 * name the language they are set to. Undefined where neither is a language that we know.
 */
export function languageOf(glue: Glue, said: string | undefined): string | undefined {
  const primary = said?.split('-')[0]?.toLowerCase() ?? '';
  const [[best, most] = ['', 0], [, next] = ['', 0]] = [...glue].sort(([, a], [, b]) => b - a);
  const isClear = most - next >= lead;
  if (!Object.hasOwn(languages, primary)) return isClear ? best : undefined;
  const isWrong = isClear && most >= enough && most >= (glue.get(primary) ?? 0) * enough;
  return isWrong ? best : primary;
}
