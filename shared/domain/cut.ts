const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The text in at most `max` UTF-16 code units, "…" included. Cut between words where one ends in the last quarter,
 * else between graphemes: an emoji family or an accented letter stays whole.
 */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const kept = text.slice(0, boundary(text, max - 1));
  const space = text.charAt(kept.length) === ' ' ? kept.length : kept.lastIndexOf(' ');
  const words = space >= max * 0.75 ? kept.slice(0, space) : kept;
  return `${words.replace(/[\s,;:.]+$/u, '')}…`;
}

/** The last grapheme boundary at or before `max`. */
function boundary(text: string, max: number): number {
  // Only the neighbourhood of the cut is segmented, so the cost does not depend on the length.
  const start = graphemes.segment(text.slice(0, max + 64)).containing(max)?.index ?? max;
  if (start > 0) return start;
  // One grapheme longer than the whole limit: at least no surrogate pair is torn apart.
  return /[\uD800-\uDBFF]/.test(text.charAt(max - 1)) ? max - 1 : max;
}
