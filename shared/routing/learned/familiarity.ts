/**
 * Whether a text is like anything that was learned: it scores for somebody, and its words and runs of characters are
 * known. What is not belongs to no department, or is in a language never met.
 */
import type { Counts } from './counts.ts';
import { codeBits } from './features.ts';
import { minTexts, type Vocabulary } from './vocabulary.ts';

/** Of texts that do belong somewhere, this share is taken for strange, and asked about. */
const strange = 0.02;
/** Of fewer texts nothing can be said. */
const fewest = 100;

/** `known` is the share of the features of the text that the model knows. */
export const familiarity = (score: number, known: number): number => score + known;

/** Below this a text is unfamiliar; from the scores of the first texts by models that had not seen them. */
export function unfamiliarBelow(
  scores: readonly number[],
  counts: Counts,
  vocabulary: Vocabulary,
): number {
  if (scores.length < fewest) return Number.NEGATIVE_INFINITY;
  const shares = knownShares(counts, vocabulary, scores.length);
  const sorted = scores
    .map((score, row) => familiarity(score, shares[row] ?? 0))
    .toSorted((a, b) => a - b);
  return sorted[Math.floor(strange * sorted.length)] ?? Number.NEGATIVE_INFINITY;
}

/** What would be known of each text if it had not been among those that were learned from. */
function knownShares(
  { starts, codes, times, texts }: Counts,
  vocabulary: Vocabulary,
  size: number,
): Float32Array {
  const isKnown = new Uint8Array(2 ** codeBits);
  // Without this text, too, enough others must share a feature to make it known.
  for (const code of vocabulary.codes) isKnown[code] = Number((texts[code] ?? 0) > minTexts);
  return Float32Array.from({ length: size }, (_, row) => {
    let all = 0;
    let known = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      const often = times[at] ?? 0;
      all += often;
      known += often * (isKnown[codes[at] ?? 0] ?? 0);
    }
    return all === 0 ? 0 : known / all;
  });
}
