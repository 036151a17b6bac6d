/**
 * Examples where nobody has given any: the words and sentences under `handles`, and those of our own texts that use the
 * words of one department only. They count for less than what people have shown.
 */
import { type Phrase, phrase, reading } from '../phrases.ts';
import type { Example, Text } from './model.ts';

export type Seed = {
  readonly label: string;
  readonly words: readonly string[];
  readonly examples: readonly string[];
};

/** An example that nobody has confirmed, and how much it counts beside one that somebody has. */
export type Weak = Example & { readonly importance: number };

const ofWord = 0.5;
const ofSentence = 1;

export const seedExamples = (seeds: readonly Seed[]): readonly Weak[] =>
  seeds.flatMap(({ label, words, examples }) => [
    ...words.map((body) => ({ label, text: { body }, importance: ofWord })),
    ...examples.map((body) => ({ label, text: { body }, importance: ofSentence })),
  ]);

/** For each text the label whose words it uses, where it uses no other's. */
export function keywordLabels(
  seeds: readonly Seed[],
  texts: readonly Text[],
): readonly (string | undefined)[] {
  const claims = seeds.map(({ label, words }) => ({ label, phrases: words.map(phrase) }));
  return texts.map(({ title = '', body }) => {
    const read = reading(`${title}\n${body}`);
    const says = (phrases: readonly Phrase[]) => phrases.some(({ isIn }) => isIn(read));
    const claimed = claims.filter(({ phrases }) => says(phrases));
    return claimed.length === 1 ? claimed[0]?.label : undefined;
  });
}
