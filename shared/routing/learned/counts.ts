/** How often each feature occurs in each text, one text after the other in long arrays: training reads them many times. */
import { codeBits, featuresOf } from './features.ts';
import type { Text } from './model.ts';

export type Counts = {
  /** The features of text `i` are those from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
  readonly times: Uint16Array;
  /** In how many of the texts each feature occurs, by its code. */
  readonly texts: Uint32Array;
  readonly size: number;
};

export function countsOf(texts: readonly Text[]): Counts {
  const seen = new Uint16Array(2 ** codeBits);
  const codes: number[] = [];
  const times: number[] = [];
  const starts = new Uint32Array(texts.length + 1);
  for (const [index, text] of texts.entries()) {
    const first = codes.length;
    const features = featuresOf(text);
    for (let at = 0; at < features.count; at += 1) {
      const code = features.codes[at] ?? 0;
      if (seen[code] === 0) codes.push(code);
      seen[code] = (seen[code] ?? 0) + 1;
    }
    for (let at = first; at < codes.length; at += 1) {
      const code = codes[at] ?? 0;
      times.push(seen[code] ?? 0);
      seen[code] = 0;
    }
    starts[index + 1] = codes.length;
  }
  return {
    starts,
    codes: Uint32Array.from(codes),
    times: Uint16Array.from(times),
    texts: spreadOf(codes),
    size: texts.length,
  };
}

function spreadOf(codes: readonly number[]): Uint32Array {
  const texts = new Uint32Array(2 ** codeBits);
  for (const code of codes) texts[code] = (texts[code] ?? 0) + 1;
  return texts;
}
