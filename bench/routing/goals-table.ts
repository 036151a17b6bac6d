/** What Earful reached on a set, beside what it has to. */
import type { Evaluation } from '../../local/routing/evaluation.ts';
import { textTable } from '../../local/text-table.ts';
import { calibrationError, type Goal, type Goals } from './goals.ts';
import type { Measured } from './measure.ts';

export function shownGoals({ evaluation, microseconds, bytes }: Measured, goals: Goals): string {
  if (evaluation === undefined) return '';
  const { coverage, outOfScopeRecall } = goals;
  const at = `${Math.round(coverage.precision * 100)} %`;
  const speed = { floor: goals.microseconds, goal: goals.microseconds };
  const size = { floor: goals.kilobytes, goal: goals.kilobytes };
  return textTable([
    ['', 'reached', 'floor', 'goal', ''],
    atLeast('accuracy', evaluation.accuracy, goals.accuracy),
    atLeast(`coverage at ${at} precision`, coverageIn(evaluation, coverage), coverage),
    ...(evaluation.outOfScope === undefined || outOfScopeRecall === undefined
      ? []
      : [
          atLeast(
            'recall out of scope, 5 % rejected',
            evaluation.outOfScope.recallAt5,
            outOfScopeRecall,
          ),
        ]),
    atMost('calibration error (ECE)', evaluation.calibrationError, calibrationError, (one) =>
      one.toFixed(3),
    ),
    atMost('µs/item', microseconds, speed, (one) => one.toFixed(1)),
    atMost('model', (bytes ?? 0) / 1000, size, (one) => `${Math.round(one)} KB`),
  ]);
}

const coverageIn = (
  { coverageAt90, coverageAt95 }: Evaluation,
  { precision }: Goals['coverage'],
): number => (precision === 0.9 ? coverageAt90 : coverageAt95);

const atLeast = (what: string, reached: number, { floor, goal }: Goal): readonly string[] => [
  what,
  ...[reached, floor, goal].map((share) => `${(share * 100).toFixed(1)} %`),
  verdict(reached >= goal, reached >= floor),
];

const atMost = (
  what: string,
  reached: number,
  { floor, goal }: Goal,
  shown: (number: number) => string,
): readonly string[] => [
  what,
  ...[reached, floor, goal].map(shown),
  verdict(reached <= goal, reached <= floor),
];

function verdict(isGoal: boolean, isFloor: boolean): string {
  if (isGoal) return 'goal';
  return isFloor ? 'floor' : 'missed';
}
