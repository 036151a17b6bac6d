/** Many phrases searched for at once: how long it takes depends on the text, hardly on how many phrases there are. */
import { fold } from './fold.ts';
import { type Branch, type Entry, grow, type Span, spansOfWords } from './phrase-tree.ts';
import { isUnspaced, type Reading, wordsOf } from './phrases.ts';

/**
 * Phrases by what they speak for. A slash stands between words of which any will do: `close my/our account`. Of several
 * in one place the longest speaks: "no problem" among the `harmless` leaves nothing of "problem".
 */
type Lists<Label extends string> = Readonly<Partial<Record<Label | 'harmless', readonly string[]>>>;

/** What was found for each label: the phrases as the lists write them, in the order of the text. */
export type Findings<Label extends string> = ReadonlyMap<Label | 'harmless', ReadonlySet<string>>;

export type PhraseBook<Label extends string> = (read: Reading) => Findings<Label>;

type Drawn<Label extends string> = Entry<Label> & { readonly characters: string };

export function phraseBook<Label extends string>(
  lists: readonly Lists<Label>[],
): PhraseBook<Label> {
  const { spoken, unspaced, signs } = sorted(lists.flatMap(entriesOf));
  return ({ whole, words }) => {
    const drawn = unspaced.length > 0 && isUnspaced(whole) ? [...signs, ...unspaced] : signs;
    return byLabel([
      ...outermost(spansOfWords(spoken, words)),
      ...outermost(drawn.flatMap((entry) => spansOfCharacters(entry, whole))),
    ]);
  };
}

function entriesOf<Label extends string>(lists: Lists<Label>): readonly Entry<Label>[] {
  const labels = Object.keys(lists) as (Label | 'harmless')[];
  return labels.flatMap((label) => (lists[label] ?? []).map((text) => ({ label, text })));
}

type Sorted<Label extends string> = {
  readonly spoken: Branch<Label>;
  readonly unspaced: readonly Drawn<Label>[];
  readonly signs: readonly Drawn<Label>[];
};

function sorted<Label extends string>(entries: readonly Entry<Label>[]): Sorted<Label> {
  const spoken: Branch<Label> = {};
  const drawn: Record<'unspaced' | 'signs', Drawn<Label>[]> = { unspaced: [], signs: [] };
  for (const { label, text } of entries) {
    const characters = fold(text);
    if (isUnspaced(characters)) drawn.unspaced.push({ label, text, characters });
    else if (wordsOf(characters).length === 0) drawn.signs.push({ label, text, characters });
    else grow(spoken, { label, text });
  }
  return { spoken, ...drawn };
}

function spansOfCharacters<Label extends string>(
  entry: Drawn<Label>,
  whole: string,
): readonly Span<Label>[] {
  const spans: Span<Label>[] = [];
  const { length } = entry.characters;
  for (let at = whole.indexOf(entry.characters); at !== -1; ) {
    spans.push({ ...entry, from: at, to: at + length });
    at = whole.indexOf(entry.characters, at + length);
  }
  return spans;
}

/** The longest phrase speaks: what stands within another was not meant by itself. */
function outermost<Label extends string>(spans: readonly Span<Label>[]): readonly Span<Label>[] {
  const kept: Span<Label>[] = [];
  for (const span of spans.toSorted(byReach)) {
    const before = kept.at(-1);
    if (before === undefined || !hides(before, span)) kept.push(span);
  }
  return kept;
}

/** The first to begin first; of those the longest, and `harmless` before others of its length. */
const byReach = <Label extends string>(a: Span<Label>, b: Span<Label>): number =>
  a.from - b.from || b.to - a.to || Number(b.label === 'harmless') - Number(a.label === 'harmless');

/** Of neighbours {@link byReach}: whether the second stands within the first, and is not simply the same words. */
const hides = <Label extends string>(before: Span<Label>, span: Span<Label>): boolean =>
  span.to < before.to ||
  (span.to === before.to && (span.from > before.from || before.label === 'harmless'));

function byLabel<Label extends string>(spans: readonly Span<Label>[]): Findings<Label> {
  const found = new Map<Label | 'harmless', Set<string>>();
  for (const { label, text } of spans) {
    const texts = found.get(label) ?? new Set();
    found.set(label, texts.add(text));
  }
  return found;
}
