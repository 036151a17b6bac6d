import type { Reading } from './phrases.ts';

/** Fewer are a title, a product's name, an abbreviation. */
const minWords = 4;
const minCapitals = 20;
const mostly = 2 / 3;

/** How a text shouts, as the end of "they are angry: …"; undefined where it does not. Who asks may be full of joy. */
export function shoutingIn(read: Reading): string | undefined {
  if (isInCapitals(read)) return 'most of it in capitals';
  const { whole } = read;
  return whole.includes('!!!') && !whole.includes('?') ? 'a row of exclamation marks' : undefined;
}

function isInCapitals({ seen, words }: Reading): boolean {
  const capitals = seen.match(/\p{Lu}/gu)?.length ?? 0;
  if (words.length < minWords || capitals < minCapitals) return false;
  const small = seen.match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= (capitals + small) * mostly;
}
