/** What people have taught: the latest corrections word by word, all older ones as a model. */
import type { Company, Department } from '../domain/company.ts';
import type { DepartmentId } from '../domain/ids.ts';
import type { Verdict } from '../domain/item.ts';
import { likeOneOf } from './alike.ts';
import { decidingWords } from './learned/deciding-words.ts';
import type { Model, Text } from './learned/model.ts';
import { predictor } from './learned/predict.ts';
import { lookUpOf } from './learned/weighing.ts';

/** A text that somebody put where it belongs. */
export type Lesson = {
  readonly text: Text;
  readonly verdict: Verdict;
  /** ISO 8601, UTC. */
  readonly at: string;
};

export type Knowledge = {
  readonly model?: Model;
  /** Corrections of late: they hold for near-identical texts at once, and whatever the model makes of them. */
  readonly lessons: readonly Lesson[];
};

export const nothingLearned: Knowledge = { lessons: [] };

/** What the model thinks of a text. */
export type Opinion = {
  readonly verdict: Verdict;
  /** Likely enough to act on without asking anybody. */
  readonly sure: boolean;
  readonly probability: number;
  /** What made the difference, strongest first. */
  readonly words: readonly string[];
  /** Departments, likeliest first. */
  readonly guesses: readonly { readonly id: DepartmentId; readonly probability: number }[];
};

export type Taught = {
  /** Where somebody put a text that says nearly the same. */
  readonly corrected: (text: Text) => Verdict | undefined;
  readonly opinion: (text: Text) => Opinion | undefined;
};

/** Of a department that has left the company file nothing is known any more. */
export function taughtBy(
  { model, lessons }: Knowledge,
  { departments }: Pick<Company, 'departments'>,
): Taught {
  const isVerdict = verdictsOf(departments);
  const usable = lessons.filter(({ verdict }) => isVerdict(verdict));
  const inOrder = usable.toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return {
    corrected: likeOneOf(inOrder.map(({ text, verdict }) => ({ text, what: verdict }))),
    opinion: model === undefined ? () => undefined : opinionOf(model, departments, isVerdict),
  };
}

const verdictsOf =
  (departments: readonly Department[]) =>
  (label: string): label is Verdict =>
    label === 'triage' || label === 'spam' || departments.some(({ id }) => id === label);

function opinionOf(
  model: Model,
  departments: readonly Department[],
  isVerdict: (label: string) => label is Verdict,
): Taught['opinion'] {
  const lookUp = lookUpOf(model);
  const predict = predictor(model, lookUp);
  const words = decidingWords(model, lookUp);
  return (text) => {
    const { ranked, sure } = predict(text);
    const [best, next] = ranked;
    if (best === undefined || best.probability === 0 || !isVerdict(best.label)) return undefined;
    return {
      verdict: best.label,
      sure,
      probability: best.probability,
      words: words(text, best.label, next?.label),
      guesses: ranked.flatMap(({ label, probability }) => {
        const found = departments.find(({ id }) => id === label);
        return found === undefined ? [] : { id: found.id, probability };
      }),
    };
  };
}
