/**
 * Patterns of the company file: `*` is anything, or nothing; `?` is any one character. Matched by walking, never by a
 * regular expression: no pattern that somebody writes can make a text take long.
 */
import { fold } from './fold.ts';

/** A text as patterns read it: folded, then a character each, so that `?` takes an emoji as one. */
export type Characters = ArrayLike<string>;

export const charactersOf = (text: string): Characters => [...fold(text)];

/**
 * A pattern made ready to be matched against whole texts. Takes at most as many steps as the text has characters times
 * the pattern's: only the last `*` is ever tried again, because an earlier one already left as much as there is.
 */
export function glob(pattern: string): (text: Characters) => boolean {
  const wanted = charactersOf(pattern);
  return (text) => matches(wanted, text);
}

function matches(pattern: Characters, text: Characters): boolean {
  let next = 0;
  let star = -1;
  let tried = 0;
  for (let at = 0; at < text.length; ) {
    if (pattern[next] === '*') {
      star = next;
      tried = at;
      next += 1;
    } else if (pattern[next] === '?' || pattern[next] === text[at]) {
      next += 1;
      at += 1;
    } else {
      if (star === -1) return false;
      tried += 1;
      at = tried;
      next = star + 1;
    }
  }
  while (pattern[next] === '*') next += 1;
  return next === pattern.length;
}
