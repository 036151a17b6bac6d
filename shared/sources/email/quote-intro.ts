/** The line that mail programs put above a mail they quote: `On 23 November 2026 at 10:00, Hollin wrote:`. */
import { wroteVerbs } from './mail-languages.ts';

/** Programs write no longer ones. Bounds the work. UTF-16 code units. */
const maxLength = 400;
/** Old programs fold it into this many lines at most. */
const maxLines = 3;

export const isQuoted = (line = ''): boolean => /^\s{0,3}[>＞]/.test(line);
export const isBlank = (line = ''): boolean => line.trim() === '';

/**
 * How many lines from here on introduce the quoted lines below them; 0 where these do not. `to the end`: they introduce
 * a mail that is not marked as quoted, and only they tell where it begins.
 */
export function introLines(lines: readonly string[], index: number): number | 'to the end' {
  const count = linesToColon(lines, index);
  const intro = lines.slice(index, index + count);
  if (count === 0 || !isOneLine(intro)) return 0;
  const said = intro.join(' ').toLowerCase();
  const below = lines.slice(index + count, index + count + 4).find((line) => !isBlank(line));
  if (isQuoted(below)) return mentionsWriter(said) ? count : 0;
  return mentionsMoment(said) && mentionsAddress(said) ? 'to the end' : 0;
}

function linesToColon(lines: readonly string[], index: number): number {
  const following = lines.slice(index, index + maxLines);
  const end = following.findIndex((line) => isBlank(line) || isQuoted(line));
  const sentence = end === -1 ? following : following.slice(0, end);
  return 1 + sentence.findIndex((line) => /[:：]\s*\*?\s*$/.test(line.slice(-9)));
}

/** Whether these may be one line, folded: only the first of them then has the date. */
const isOneLine = ([first = '', ...rest]: readonly string[]): boolean =>
  first.length + rest.join('').length <= maxLength &&
  (rest.length === 0 || (day.test(first) && !rest.some((line) => day.test(line))));

const day = /\d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2}/;
const mentionsAddress = (intro: string): boolean => /\S@\S/.test(intro);
const mentionsWriter = (intro: string): boolean =>
  mentionsAddress(intro) || wroteVerbs.some((verb) => intro.includes(verb));
/** Day and time, as only programs write them: a customer's own "then he wrote:" has neither. */
const mentionsMoment = (intro: string): boolean =>
  day.test(intro) && /\d{1,2}[:.h]\d{2}/.test(intro);
