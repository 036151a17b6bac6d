/** Making customers' text harmless and short, without changing what it says. */

/** Longer runs of combining marks are no writing system; Unicode normalisation of them takes quadratic time. */
const markRuns = /(\p{M}{30})\p{M}+/gu;

/**
 * Characters that show nothing and mislead: controls but tab and line feed, bidirectional overrides and isolates,
 * the byte order mark and the two non-characters that SQS refuses.
 */
const misleading = /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;

/** Plain text in NFC with line feeds only, without characters that mislead. The cost is linear in the length. */
export function clean(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(misleading, '')
    .replace(markRuns, '$1')
    .normalize('NFC')
    .trim();
}

/** {@link clean}, on one line. */
export const cleanLine = (text: string): string => clean(text).split(/\s+/).join(' ');

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * At most `max` UTF-16 code units, never through the middle of a visible character and, where a word ends in the
 * last third, not through a word; what was cut shows as "…".
 */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  let end = 0;
  // The segmenter sees no more than it must: its time follows what it is given.
  for (const { segment, index } of graphemes.segment(text.slice(0, max + 64))) {
    if (index + segment.length > max - 1) break;
    end = index + segment.length;
  }
  const space = text.lastIndexOf(' ', end);
  const atWord = space > (max * 2) / 3 ? space : end;
  return `${text.slice(0, atWord).trimEnd()}…`;
}
