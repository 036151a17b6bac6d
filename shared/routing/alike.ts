/** Texts that say nearly the same: the same words but for a name, a number or a typing error. */
import { featuresOf } from './learned/features.ts';
import type { Text } from './learned/model.ts';

/** Of all features of two texts, this share they must have in common. */
const nearlyAll = 0.6;

type Known<What> = { readonly what: What; readonly codes: ReadonlySet<number> };

/** Finds what stands beside the most alike of the texts; of equals the last. Texts without words are like nothing. */
export function likeOneOf<What>(
  texts: readonly { readonly text: Text; readonly what: What }[],
): (text: Text) => What | undefined {
  const known = texts.map(({ text, what }): Known<What> => ({ what, codes: codesOf(text) }));
  if (known.length === 0) return () => undefined;
  return (text) => {
    const codes = codesOf(text);
    let best: Known<What> | undefined;
    let most = nearlyAll;
    for (const one of known) {
      const share = common(codes, one.codes);
      if (share < most) continue;
      best = one;
      most = share;
    }
    return best?.what;
  };
}

const codesOf = (text: Text): ReadonlySet<number> => {
  const { codes, count } = featuresOf(text);
  return new Set(codes.subarray(0, count));
};

/** Jaccard's index: of all that either has, the share that both have. */
function common(some: ReadonlySet<number>, others: ReadonlySet<number>): number {
  const both = [...some].filter((code) => others.has(code)).length;
  const either = some.size + others.size - both;
  return either === 0 ? 0 : both / either;
}
