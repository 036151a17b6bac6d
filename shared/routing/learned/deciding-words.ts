/** Which words of a text made the difference, for people to read. */
import { fold } from '../fold.ts';
import { featuresOf } from './features.ts';
import type { Model, Text } from './model.ts';
import { importanceOf, placesOf } from './weighing.ts';

const shown = 3;
/** A long text says what it is about in its beginning; every word costs a little time. */
const read = 200;
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu;

/** The words that speak most for a label and against another, strongest first; those that speak against it are left out. */
export function decidingWords(
  model: Model,
): (text: Text, label: string, other: string | undefined) => readonly string[] {
  const places = placesOf(model);
  const importance = importanceOf(model);
  const { labels, weights, scales } = model;

  const weight = (place: number, label: number): number =>
    label < 0 ? 0 : (weights[place * labels.length + label] ?? 0) * (scales[label] ?? 0);

  const speaksFor = (word: string, label: number, other: number): number => {
    const { codes, count } = featuresOf({ body: word });
    let sum = 0;
    for (let at = 0; at < count; at += 1) {
      const place = (places[codes[at] ?? 0] ?? 0) - 1;
      if (place < 0) continue;
      sum += (importance[place] ?? 0) * (weight(place, label) - weight(place, other));
    }
    return sum;
  };

  return ({ title = '', body }, label, other = '') => {
    const words = new Set(fold(`${title}\n${body}`).match(wordPattern)?.slice(0, read));
    return [...words]
      .map((word) => ({
        word,
        says: speaksFor(word, labels.indexOf(label), labels.indexOf(other)),
      }))
      .filter(({ says }) => says > 0)
      .toSorted((a, b) => b.says - a.says)
      .slice(0, shown)
      .map(({ word }) => word);
  };
}
