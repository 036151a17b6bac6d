/** The features a model knows, and how much each tells by being rare. */
import type { Counts } from './counts.ts';
import { codeBits } from './features.ts';
import { rarityStep } from './model.ts';

export type Vocabulary = {
  /** Ascending. */
  readonly codes: Uint32Array;
  /** In steps of {@link rarityStep}. */
  readonly rarity: Uint8Array;
};

/** What occurs in a single text tells nothing of the next one. */
const minTexts = 2;

/** Every feature that at least two texts share; all of them where there are too few texts to share much. */
export function vocabularyOf({ starts, codes, size }: Counts): Vocabulary {
  const texts = new Uint32Array(2 ** codeBits);
  for (const code of codes) texts[code] = (texts[code] ?? 0) + 1;
  const known: number[] = [];
  const rarity: number[] = [];
  for (const [code, number] of texts.entries()) {
    if (number < Math.min(minTexts, starts.length)) continue;
    known.push(code);
    rarity.push(Math.min(255, Math.round((1 + Math.log((1 + size) / (1 + number))) / rarityStep)));
  }
  return { codes: Uint32Array.from(known), rarity: Uint8Array.from(rarity) };
}

/** The part of a vocabulary at the given places, which ascend. */
export const partOf = ({ codes, rarity }: Vocabulary, places: Uint32Array): Vocabulary => ({
  codes: places.map((place) => codes[place] ?? 0),
  rarity: Uint8Array.from(places, (place) => rarity[place] ?? 0),
});
