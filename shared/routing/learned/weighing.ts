/** What a feature of a text weighs: its rarity, more where it is said often, more where it is a whole word. */
import { codeBits, isOfWords } from './features.ts';
import { rarityStep } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word says more than the runs of characters in it, of which there are many. */
const wordWeight = 1.5;
const allCodes = 2 ** codeBits;

/** Of a feature that occurs once, by its place in the vocabulary. */
export const importanceOf = ({ codes, rarity }: Vocabulary): Float32Array =>
  Float32Array.from(
    rarity,
    (steps, place) => steps * rarityStep * (isOfWords(codes[place] ?? 0) ? wordWeight : 1),
  );

/** Said twice is not meant twice. */
export const emphasis = (times: number): number => (times === 1 ? 1 : 1 + Math.log(times));

/** For every code its place in the vocabulary plus one; 0 where it is not in it. */
export function placesOf({ codes }: Vocabulary): Uint16Array | Uint32Array {
  // Half the size is twice as fast: a model has fewer features than that, texts to learn from may have more.
  const places = codes.length < 2 ** 16 ? new Uint16Array(allCodes) : new Uint32Array(allCodes);
  for (const [place, code] of codes.entries()) places[code] = place + 1;
  return places;
}
