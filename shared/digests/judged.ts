import type { Compared } from '../domain/digest.ts';
import { type Change, changeOf, differenceOf } from './change.ts';
import type { Said, Tone } from './content.ts';
import type { Wording } from './wording-en.ts';

/** What it means that a number grows. */
export type Meaning = 'neutral' | 'more is bad' | 'more is good';

export function toneOf({ direction }: Pick<Change, 'direction'>, meaning: Meaning): Tone {
  if (meaning === 'neutral' || direction === 'same') return 'muted';
  return (direction === 'more') === (meaning === 'more is good') ? 'good' : 'bad';
}

/** The change with its sign, word and tone; nothing where there is nothing to compare with. */
export function judged(number: Compared, meaning: Meaning, words: Wording): Said | undefined {
  // What is bad to have more of is what waits.
  const change = meaning === 'more is bad' ? differenceOf(number) : changeOf(number);
  if (change === undefined) return undefined;
  return { text: words.marked(change), tone: toneOf(change, meaning) };
}
