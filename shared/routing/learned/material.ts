/** Everything there is to learn from, as rows: what people have shown, what the company file says, and the rest. */
import { keywordLabels, type Seed, seedExamples } from './cold-start.ts';
import type { Example, Text } from './model.ts';

export type Lessons = {
  /** Oldest first. */
  readonly examples: readonly Example[];
  /** What the company file says that each department handles. */
  readonly seeds: readonly Seed[];
  /** Texts of which nobody has said whose they are. */
  readonly backlog: readonly Text[];
};

/** First the examples, then the seeds, then the backlog. */
export type Material = {
  readonly texts: readonly Text[];
  readonly labels: readonly string[];
  /** The label of each text, by its number; 0 where there is none. */
  readonly targets: Uint16Array;
  /** How much each text counts; 0 where it has no label. */
  readonly importance: Float32Array;
  /** Where the backlog begins. */
  readonly unsorted: number;
};

/** With fewer examples for each label, on average, whatever else there is helps. */
const plenty = 100;
/** While examples are few, each counts for more than what nobody has confirmed. */
const confirmedAmongFew = 5;
/** Beside plenty of examples, seeds only keep a label alive that has none. */
const seedAmongMany = 0.2;
/** A text of the backlog that uses the words of one department only. */
const hinted = 0.3;

type Row = {
  readonly text: Text;
  readonly label?: string | undefined;
  readonly importance: number;
};

export function materialOf({ examples, seeds, backlog }: Lessons): Material {
  const labels = [...new Set([...examples, ...seeds].map(({ label }) => label))].toSorted();
  const few = examples.length < plenty * labels.length;
  const confirmed = examples.map((example) => ({
    ...example,
    importance: few && seeds.length > 0 ? confirmedAmongFew : 1,
  }));
  const seeded = seedExamples(seeds).map((weak) => ({
    ...weak,
    importance: weak.importance * (few ? 1 : seedAmongMany),
  }));
  const unsorted = few ? hintedTexts(seeds, backlog) : [];
  return {
    ...columnsOf([...confirmed, ...seeded, ...unsorted], labels),
    labels,
    unsorted: confirmed.length + seeded.length,
  };
}

function hintedTexts(seeds: readonly Seed[], backlog: readonly Text[]): readonly Row[] {
  const labels = keywordLabels(seeds, backlog);
  return backlog.map((text, at) => {
    const label = labels[at];
    return { text, label, importance: label === undefined ? 0 : hinted };
  });
}

function columnsOf(rows: readonly Row[], labels: readonly string[]) {
  const numbers = new Map(labels.map((label, number) => [label, number]));
  return {
    texts: rows.map(({ text }) => text),
    targets: Uint16Array.from(rows, ({ label = '' }) => numbers.get(label) ?? 0),
    importance: Float32Array.from(rows, ({ importance }) => importance),
  };
}
