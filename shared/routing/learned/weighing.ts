/** What a feature of a text weighs: its rarity, more where it is said often, more where it is a whole word. */
import { codeBits, isOfWords } from './features.ts';
import { rarityStep } from './model.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A word says more than the runs of characters in it, of which there are many. */
const wordWeight = 1.5;

/** Where the features of a vocabulary are found, and what each weighs. Takes milliseconds to make: make it once. */
export type LookUp = {
  /** For every code its place in the vocabulary plus one; 0 where it is not in it. */
  readonly places: Uint16Array;
  /** Of a feature that occurs once, by its place in the vocabulary. */
  readonly importance: Float32Array;
};

export const lookUpOf = (known: Vocabulary): LookUp => ({
  places: placesOf(known),
  importance: importanceOf(known),
});

function importanceOf({ codes, rarity }: Vocabulary): Float32Array {
  // A loop, since a model is loaded while the first message waits.
  const importance = new Float32Array(codes.length);
  for (let place = 0; place < codes.length; place += 1) {
    const weight = isOfWords(codes[place] ?? 0) ? wordWeight : 1;
    importance[place] = (rarity[place] ?? 0) * rarityStep * weight;
  }
  return importance;
}

/** Said twice is not meant twice. */
const emphases = Float64Array.from({ length: 64 }, (_, times) => 1 + Math.log(times));
export const emphasis = (times: number): number => emphases[times] ?? 1 + Math.log(times);

function placesOf({ codes }: Vocabulary): Uint16Array {
  const places = new Uint16Array(2 ** codeBits);
  for (let place = 0; place < codes.length; place += 1) places[codes[place] ?? 0] = place + 1;
  return places;
}
