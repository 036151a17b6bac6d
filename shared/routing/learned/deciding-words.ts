/** Which words of a text made the difference, for people to read. */
import { fold } from '../fold.ts';
import { wordsOf } from '../phrases.ts';
import { featuresOf } from './features.ts';
import { type Model, rarityStep, type Text } from './model.ts';
import { type LookUp, lookUpOf } from './weighing.ts';

const shown = 3;
/** A long text says what it is about in its beginning; every word costs a little time. */
const read = 200;
/** What stands in more than one text of eight holds sentences together, and explains nothing: see vocabulary.ts. */
const common = (1 + Math.log(8)) / rarityStep;

type Words = (text: Text, label: string, other: string | undefined) => readonly string[];

/** The words that speak most for a label and against another, strongest first; those that speak against it are left out. */
export function decidingWords(model: Model, lookUp: LookUp = lookUpOf(model)): Words {
  const { labels } = model;
  const speaks = speaker(model, lookUp);
  return ({ title = '', body }, label, other = '') => {
    const [own, others] = [labels.indexOf(label), labels.indexOf(other)];
    const words = new Set(wordsOf(fold(`${title}\n${body}`)).slice(0, read));
    return [...words]
      .map((word) => ({ word, says: speaks(word, own) - speaks(word, others) }))
      .filter(({ says }) => says > 0)
      .toSorted((a, b) => b.says - a.says)
      .slice(0, shown)
      .map(({ word }) => word);
  };
}

/** How much a word by itself speaks for a label, by its number; nothing for one that there is not. */
function speaker(
  { labels, weights, scales, rarity }: Model,
  { places, importance }: LookUp,
): (word: string, label: number) => number {
  const placeOf = (code: number | undefined) => (places[code ?? 0] ?? 0) - 1;
  return (word, label) => {
    const { codes, count } = featuresOf({ body: word });
    // The first of its features is the word as a whole.
    const isCommon = (rarity[placeOf(codes[0])] ?? common) < common;
    if (label < 0 || isCommon) return 0;
    let sum = 0;
    for (let at = 0; at < count; at += 1) {
      const place = placeOf(codes[at]);
      sum += (importance[place] ?? 0) * (weights[place * labels.length + label] ?? 0);
    }
    return sum * (scales[label] ?? 0);
  };
}
