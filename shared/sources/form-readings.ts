/** Forms whose answers come as a list, each with the type of its question: the same rules for all who send them so. */
import type { Mapping, Path, Reading, Test, Value } from '../domain/source-definition.ts';
import { nameQuestions } from './name-questions.ts';
import { stepsOf } from './scale.ts';

/** A type of question that asks for a whole number, and the scale that its provider gives it. */
type Scale = { readonly type: string; readonly min: number; readonly max: number };

type Form = {
  /** The list of answers; `@` in the following is one of them. */
  readonly list: Path;
  readonly type: Path;
  readonly question: Value;
  readonly answer: Value;
  /** Where the number of a scale stands. */
  readonly number: Path;
  /** Types of questions that are answered in free words: the first that was answered is the text, all its answers. */
  readonly wordy: readonly string[];
  /** The first that was answered is the rating. */
  readonly scales: readonly Scale[];
  /** Further types that are worth reading. Whatever is in none of the lists, such as a file, is left out. */
  readonly others: readonly string[];
  /** Everything but text, rating and answers. */
  readonly map: Mapping;
};

/**
 * The text is what was written, the rating what was scored, and everything else goes beside them with its question.
 * Where nothing was written no score does: a score alone is counted, and nobody has to answer it.
 */
export const formReadings = (form: Form): readonly Reading[] =>
  [...form.wordy, undefined].flatMap((text) =>
    [...form.scales, undefined].map((scale) => readingOf(form, text, scale)),
  );

function readingOf(form: Form, text: string | undefined, scale: Scale | undefined): Reading {
  const { list, type, question, answer } = form;
  const beside = [{ at: type, in: typesBeside(form, text, scale) }];
  const written = text === undefined ? undefined : answersOf(form, wordsIn(form, text));
  const rating = scale && { value: scoreOf(form, scale), min: scale.min, max: scale.max };
  const when = [
    // A number that the scale does not have was asked for on another one: an answer, and no rating.
    ...(rating ? [{ at: rating.value, in: stepsOf(rating.min, rating.max) }] : []),
    ...(written ? [{ at: written, exists: true }] : []),
  ];
  const map = {
    ...form.map,
    ...(written ? { text: written } : {}),
    ...(rating ? { rating } : {}),
    answers: { each: list, when: beside, question, answer },
  };
  if (when.length > 0) return { when, map };
  const because = 'nothing in it was answered';
  return { ignore: [{ at: answersOf(form, beside), exists: false, because }], map };
}

function typesBeside(
  { wordy, scales, others }: Form,
  text: string | undefined,
  scale: Scale | undefined,
): readonly string[] {
  const isScoreOnly = text === undefined && scale !== undefined;
  const scores = isScoreOnly ? [] : scales.map(({ type }) => type);
  return [...wordy.filter((type) => type !== text), ...scores, ...others];
}

/** Free words of one type, but for the name. */
const wordsIn = ({ type, question }: Form, text: string): readonly Test[] => [
  { at: type, in: [text] },
  { at: question, notIn: nameQuestions },
];

const answersOf = ({ list, answer }: Form, when: readonly Test[]): Value => ({
  all: { in: list, when, get: answer },
  with: '\n\n',
});

const scoreOf = ({ list, type, number }: Form, scale: Scale): Value => ({
  lookup: { in: list, where: type, is: { const: scale.type }, get: number },
});
