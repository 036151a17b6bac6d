/** Texts as vectors of length one over a vocabulary, one after the other in long arrays. */
import type { Counts } from './counts.ts';
import type { Vocabulary } from './vocabulary.ts';
import { emphasis, lookUpOf } from './weighing.ts';

export type Vectors = {
  /** The entries of vector `i` are those from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly places: Uint32Array;
  readonly values: Float32Array;
  readonly size: number;
  /** How many places there are: the size of the vocabulary. */
  readonly width: number;
};

export function vectorsOf(counts: Counts, known: Vocabulary): Vectors {
  const { places, importance } = lookUpOf(known);
  const { starts, codes, size } = counts;
  const vectors = {
    starts: new Uint32Array(size + 1),
    places: new Uint32Array(codes.length),
    values: new Float32Array(codes.length),
  };
  let end = 0;
  for (let text = 0; text < size; text += 1) {
    const first = end;
    for (let at = starts[text] ?? 0; at < (starts[text + 1] ?? 0); at += 1) {
      const place = (places[codes[at] ?? 0] ?? 0) - 1;
      if (place < 0) continue;
      vectors.places[end] = place;
      vectors.values[end] = (importance[place] ?? 0) * emphasis(counts.times[at] ?? 0);
      end += 1;
    }
    toLengthOne(vectors.values.subarray(first, end));
    vectors.starts[text + 1] = end;
  }
  return { ...vectors, size, width: known.codes.length };
}

function toLengthOne(values: Float32Array): void {
  let squares = 0;
  for (const value of values) squares += value * value;
  if (squares === 0) return;
  const factor = 1 / Math.sqrt(squares);
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) * factor;
}
