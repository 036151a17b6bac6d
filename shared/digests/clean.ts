/** Makes a stranger's text fit to be shown on one line of a mail. Markup is not its business: the template escapes. */
import { cut } from '../domain/cut.ts';

// Controls (C0, C1), U+2028/9 and every kind of white space.
const gaps = /[\p{Cc}\s\u2028\u2029]+/gu;
// Embeddings, overrides and isolates: they would reorder what follows the text; and the byte order mark.
const invisible = /[\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const stackedMarks = /(\p{M}{4})\p{M}+/gu;
// Scripts that are written without spaces break anywhere, so a long run of them is no long word.
const longWord =
  /([^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]{33,})/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Longer words widen a table in Outlook and overflow a phone. */
const longestWord = 32;

/**
 * One clean line of at most `max` UTF-16 code units; `otherwise` where nothing visible is left. Without controls and
 * bidi overrides, well-formed, without words over 32 characters.
 */
export function clean(text: string, max: number, otherwise = ''): string {
  // The cap keeps the cost independent of the input; four times leaves room for what is removed.
  const line = text
    .slice(0, max * 4)
    .toWellFormed()
    .replace(invisible, '')
    .replace(gaps, ' ')
    .replace(stackedMarks, '$1')
    .replace(longWord, (word) => cut(word, longestWord))
    .trim();
  return visible.test(line) ? cut(line, max) : otherwise;
}
