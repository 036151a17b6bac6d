/** Which language a text is in, where its source does not say. Small and fast; unsure is an answer too. */
import { arabic, cyrillic, latin, type Traits } from './language-words.ts';

/** More tells nothing new. UTF-16 code units. */
const readLength = 1000;

/** Between blanks: an address, a mention, a name of the computer's. */
const notWord = /[@#/\\_=<>]|\.\p{L}{2}/u;
const wordPattern = /[\p{L}\p{M}]+/gu;

/** A text in two scripts, neither of which has at least this share, is in no one language. */
const minShare = 0.6;
/** A sign of Chinese or Japanese says as much as two letters. */
const weightOfSigns = 2;
/** Fewer Chinese characters without any kana may be Japanese as well. */
const minChinese = 6;

type Detect = (words: readonly string[]) => string | undefined;
type Script = { readonly pattern: RegExp; readonly weight: number; readonly detect: Detect };

const script = (name: string, detect: Detect, weight = 1): Script => ({
  pattern: new RegExp(`\\p{Script=${name}}`, 'gu'),
  weight,
  detect,
});
const always =
  (language: string): Detect =>
  () =>
    language;

const scripts: readonly Script[] = [
  script('Latin', detector(latin)),
  script('Cyrillic', detector(cyrillic)),
  script('Arabic', detector(arabic)),
  script('Hangul', always('ko'), weightOfSigns),
  script('Hebrew', always('he')),
  script('Greek', always('el')),
  script('Thai', always('th')),
  script('Devanagari', always('hi')),
  script('Bengali', always('bn')),
  script('Tamil', always('ta')),
  script('Telugu', always('te')),
  script('Georgian', always('ka')),
  script('Armenian', always('hy')),
  {
    pattern: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    weight: weightOfSigns,
    detect: eastAsian,
  },
];

/** BCP 47 primary language subtag such as `de`; undefined when the text does not tell for sure. */
export function languageOf(text: string): string | undefined {
  const parts = text.slice(0, readLength).normalize('NFKC').toLowerCase().split(/\s/);
  const read = parts.filter((part) => !notWord.test(part)).join(' ');
  const counted = scripts.map(({ pattern, weight, detect }) => ({
    detect,
    letters: (read.match(pattern)?.length ?? 0) * weight,
  }));
  const all = counted.reduce((sum, { letters }) => sum + letters, 0);
  const main = counted.find(({ letters }) => letters > 0 && letters >= all * minShare);
  return main?.detect(read.match(wordPattern) ?? []);
}

function eastAsian(words: readonly string[]): string | undefined {
  const text = words.join('');
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  return (text.match(/\p{Script=Han}/gu)?.length ?? 0) >= minChinese ? 'zh' : undefined;
}

/** A word that several languages have speaks for each of them the less. */
const enough = 1;
/** How much more must speak for the best language than for the next. */
const lead = 1.25;
/** In a long text of an unknown language some words look known by chance. */
const minKnown = 0.12;
/** Special letters in a word that we do not know say less than a word. */
const letterWeight = 0.6;

/** Tells the languages of one script apart. */
function detector(languages: Readonly<Record<string, Traits>>): Detect {
  const byWord = index(languages, ({ words }) => words.split(/\s+/));
  const byLetter = index(languages, ({ letters = '' }) => [...letters]);
  return (words) => {
    const points = new Map<string, number>();
    for (const word of words) {
      const known = byWord.get(word);
      const speaksFor = known ?? withLetters(word, byLetter);
      const weight = (known === undefined ? letterWeight : 1) / speaksFor.length;
      for (const name of speaksFor) points.set(name, (points.get(name) ?? 0) + weight);
    }
    return sureWinner(points, words.length);
  };
}

function sureWinner(points: ReadonlyMap<string, number>, words: number): string | undefined {
  const [best = nobody, next = nobody] = [...points].sort(([, a], [, b]) => b - a);
  const atLeast = Math.max(enough, lead * next[1], minKnown * words);
  return best[1] >= atLeast ? best[0] : undefined;
}

const nobody = ['', 0] as const;

type Index = ReadonlyMap<string, readonly string[]>;

function index(
  languages: Readonly<Record<string, Traits>>,
  entriesOf: (traits: Traits) => readonly string[],
): Index {
  const found = new Map<string, string[]>();
  for (const [name, traits] of Object.entries(languages)) {
    for (const entry of new Set(entriesOf(traits))) {
      found.set(entry, [...(found.get(entry) ?? []), name]);
    }
  }
  return found;
}

/** The languages that have all special letters of a word; none where it has no special letter. */
function withLetters(word: string, byLetter: Index): readonly string[] {
  const special = [...word].flatMap((letter) => {
    const names = byLetter.get(letter);
    return names === undefined ? [] : [names];
  });
  const [first = [], ...others] = special;
  return first.filter((name) => others.every((names) => names.includes(name)));
}
