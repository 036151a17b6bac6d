/** Making customers' text harmless without changing what it says. */

/** Longer runs of combining marks are no writing system; Unicode normalisation of them takes quadratic time. */
const markRuns = /(\p{M}{30})\p{M}+/gu;

/**
 * Characters that show nothing and mislead: controls but tab and line feed, bidirectional overrides and isolates,
 * the byte order mark, blanks without width and the two non-characters that SQS refuses. Joiners stay: emoji and several
 * scripts need them.
 */
const misleading =
  /[^\P{Cc}\t\n]|[\u202A-\u202E\u2066-\u2069\u00AD\u200B\u2060-\u2064\uFEFF\uFFFE\uFFFF]/gu;

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
