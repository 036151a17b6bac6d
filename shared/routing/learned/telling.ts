/** Which features a model keeps: those that make the most difference between the labels. */
import type { Weights } from './one-against-rest.ts';
import { partOf, type Vocabulary } from './vocabulary.ts';

/** Enough for all that 15,000 short texts share, so that most companies never lose one. */
const most = 32_000;

/** The vocabulary, or the best part of it; the weights that decide are only asked for where there is too much. */
export function telling(all: Vocabulary, weights: () => Weights): Vocabulary {
  const size = all.codes.length;
  if (size <= most) return all;
  const strength = new Float64Array(size);
  for (const column of weights()) {
    for (let place = 0; place < size; place += 1) {
      strength[place] = (strength[place] ?? 0) + (column[place] ?? 0) ** 2;
    }
  }
  const places = Uint32Array.from(strength.keys())
    .sort((a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || a - b)
    .slice(0, most)
    .sort();
  return partOf(all, places);
}
