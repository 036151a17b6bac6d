/** Phrases of words as a tree: those that begin alike share a branch, and a text is followed along them. */
import { fold } from './fold.ts';
import { beginningOf, isFormOf, wordsOf } from './phrases.ts';

export type Entry<Label extends string> = {
  readonly label: Label | 'harmless';
  /** As a list writes it. */
  readonly text: string;
};

/** A place where a phrase stands, counted in words or in characters. */
export type Span<Label extends string> = Entry<Label> & {
  readonly from: number;
  readonly to: number;
};

type Ending<Label extends string> = Entry<Label> & { readonly last: string };

/** After some words: what may come next, and which phrases the next word ends, by how it begins. */
export type Branch<Label extends string> = {
  next?: Map<string, Branch<Label>>;
  ends?: Map<string, Ending<Label>[]>;
};

/** Adds a phrase. A slash stands between words of which any will do: each choice is a phrase of its own. */
export const grow = <Label extends string>(
  root: Branch<Label>,
  { label, text }: Entry<Label>,
): void => growFrom(root, label, choicesOf(text));

/** Words of which any will do, each as the list writes it and folded: "I'm" is two. */
type Choice = readonly { readonly spelled: string; readonly words: readonly string[] }[];

const choicesOf = (text: string): readonly Choice[] =>
  text
    .split(' ')
    .map((choice) =>
      choice.split('/').map((spelled) => ({ spelled, words: wordsOf(fold(spelled)) })),
    );

function growFrom<Label extends string>(
  branch: Branch<Label>,
  label: Label | 'harmless',
  [choice = [], ...choices]: readonly Choice[],
  before = '',
): void {
  for (const { spelled, words } of choice) {
    const text = `${before}${spelled}`;
    if (choices.length > 0) growFrom(after(branch, words), label, choices, `${text} `);
    else {
      const [last = ''] = words.slice(-1);
      end(after(branch, words.slice(0, -1)), { label, text, last });
    }
  }
}

function after<Label extends string>(
  start: Branch<Label>,
  words: readonly string[],
): Branch<Label> {
  return words.reduce((branch, word) => {
    branch.next ??= new Map();
    const next = branch.next.get(word) ?? {};
    branch.next.set(word, next);
    return next;
  }, start);
}

function end<Label extends string>(branch: Branch<Label>, ending: Ending<Label>): void {
  branch.ends ??= new Map();
  const beginning = beginningOf(ending.last);
  const others = branch.ends.get(beginning);
  if (others === undefined) branch.ends.set(beginning, [ending]);
  else others.push(ending);
}

/** Every phrase that stands in a text, those within others as well. */
export function spansOfWords<Label extends string>(
  root: Branch<Label>,
  words: readonly string[],
): readonly Span<Label>[] {
  const spans: Span<Label>[] = [];
  for (let from = 0; from < words.length; from += 1) {
    let branch: Branch<Label> | undefined = root;
    for (let at = from; branch !== undefined && at < words.length; at += 1) {
      const word = words[at] ?? '';
      for (const { label, text } of endingWith(word, branch)) {
        spans.push({ label, text, from, to: at + 1 });
      }
      branch = branch.next?.get(word);
    }
  }
  return spans;
}

const none: readonly never[] = [];

function endingWith<Label extends string>(
  word: string,
  { ends }: Branch<Label>,
): readonly Entry<Label>[] {
  return ends?.get(beginningOf(word))?.filter(({ last }) => isFormOf(last, word)) ?? none;
}
