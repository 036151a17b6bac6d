/** How well labels were guessed. */

export type Answer = { readonly expected: string; readonly given: string };

export type Score = {
  /** Right answers of all, 0 to 1. */
  readonly accuracy: number;
  /** The mean of every label's F1, 0 to 1: a rare label counts as much as a common one. */
  readonly macroF1: number;
};

/**
 * Labels that are expected nowhere have no F1 of their own: giving one is a wrong answer, and lowers the recall of the
 * label that was expected.
 */
export function scoreOf(answers: readonly Answer[]): Score {
  const right = countBy(answers.filter(isRight), ({ expected }) => expected);
  const expected = countBy(answers, (answer) => answer.expected);
  const given = countBy(answers, (answer) => answer.given);
  const f1s = [...expected].map(
    ([label, texts]) => (2 * (right.get(label) ?? 0)) / (texts + (given.get(label) ?? 0)),
  );
  return {
    accuracy: answers.filter(isRight).length / answers.length,
    macroF1: f1s.reduce((sum, f1) => sum + f1, 0) / f1s.length,
  };
}

const isRight = ({ expected, given }: Answer): boolean => expected === given;

function countBy(
  answers: readonly Answer[],
  labelOf: (answer: Answer) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const answer of answers) {
    counts.set(labelOf(answer), (counts.get(labelOf(answer)) ?? 0) + 1);
  }
  return counts;
}
