/** The features a model knows, and how much each tells by being rare. */
import type { Counts } from './counts.ts';
import { rarityStep } from './model.ts';

export type Vocabulary = {
  /** Ascending. */
  readonly codes: Uint32Array;
  /** In steps of {@link rarityStep}. */
  readonly rarity: Uint8Array;
};

/** What occurs in a single text tells nothing of the next one. */
export const minTexts = 2;

/** Enough for all that 15,000 short texts share, so that most companies never lose one. */
const most = 32_000;
/** Of a feature, beside a byte for each label: its code and its rarity. */
const besides = 4;

/**
 * Every feature that at least two texts share; where those are too many, the ones that most texts share. To keep those
 * that tell the labels apart best instead is hardly better, and makes a model think better of itself than it is.
 *
 * @param room what a model of so many labels may take, in bytes before it is compressed
 */
export function vocabularyOf({ texts, size }: Counts, labels: number, room: number): Vocabulary {
  const textsOf = (code: number) => texts[code] ?? 0;
  const shared = sharedBy(texts);
  const kept = Math.min(most, Math.floor(room / (labels + besides)));
  const known =
    shared.length <= kept
      ? shared
      : shared
          .sort((a, b) => textsOf(b) - textsOf(a) || a - b)
          .slice(0, kept)
          .sort();
  return { codes: known, rarity: Uint8Array.from(known, (code) => rarityOf(textsOf(code), size)) };
}

function sharedBy(texts: Uint32Array): Uint32Array {
  const shared: number[] = [];
  for (let code = 0; code < texts.length; code += 1) {
    if ((texts[code] ?? 0) >= minTexts) shared.push(code);
  }
  return Uint32Array.from(shared);
}

const rarityOf = (texts: number, size: number): number =>
  Math.min(255, Math.round((1 + Math.log((1 + size) / (1 + texts))) / rarityStep));
