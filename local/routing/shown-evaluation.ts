/** An evaluation for people, and the same as JSON for machines. */
import { textTable } from '../text-table.ts';
import type { Evaluation, OutOfScope } from './evaluation.ts';
import type { Speed } from './speed.ts';

export type Evaluated = Evaluation &
  Speed & {
    readonly examples: number;
    readonly labels: number;
    readonly tests: number;
    readonly strangers: number;
    /** Labels of the tests that the model has never met: a mistake each, most often in the files. */
    readonly unknownLabels: readonly string[];
    readonly modelBytes: number;
    readonly trainingSeconds: number;
    /** From bytes to the first answer. */
    readonly loadMilliseconds: number;
    /** Accuracy after each training, where texts of the backlog were corrected in between. */
    readonly rounds: readonly { readonly corrections: number; readonly accuracy: number }[];
  };

/** Shares from 0 to 1; null where there is nothing to tell it from. The keys stay as they are. */
export function evaluationInJson({ outOfScope, rounds, ...told }: Evaluated): string {
  const json = {
    examples: told.examples,
    labels: told.labels,
    testTexts: told.tests,
    outOfScopeTexts: told.strangers,
    unknownLabels: told.unknownLabels,
    accuracy: told.accuracy,
    macroF1: told.macroF1,
    coverageAt95: told.coverageAt95,
    coverageAt90: told.coverageAt90,
    routed: told.routed,
    routedRight: told.routedRight ?? null,
    calibrationError: told.calibrationError,
    outOfScopeRecallAt5: outOfScope?.recallAt5 ?? null,
    outOfScopeRecallAt10: outOfScope?.recallAt10 ?? null,
    outOfScopeAuroc: outOfScope?.areaUnderCurve ?? null,
    outOfScopeRouted: outOfScope?.routed ?? null,
    microsecondsPerItem: told.microsecondsPerItem,
    itemsPerSecond: told.itemsPerSecond,
    modelBytes: told.modelBytes,
    loadMilliseconds: told.loadMilliseconds,
    trainingSeconds: told.trainingSeconds,
    rounds,
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

export function shownEvaluation(told: Evaluated): string {
  const { routedRight, outOfScope, strangers, unknownLabels } = told;
  const size = `${count(told.examples)} examples of ${told.labels} labels, ${count(told.tests)} texts to test`;
  return [
    strangers === 0 ? size : `${size}, ${count(strangers)} that belong to nobody`,
    '\n\n',
    textTable([
      ['accuracy', percent(told.accuracy)],
      ['macro-F1', percent(told.macroF1)],
      ['coverage at 95 % precision', percent(told.coverageAt95)],
      ['coverage at 90 % precision', percent(told.coverageAt90)],
      ['routed without asking', percent(told.routed)],
      ['right of these', routedRight === undefined ? '–' : percent(routedRight)],
      ['calibration error (ECE)', told.calibrationError.toFixed(3)],
      ...(outOfScope === undefined ? [] : rowsOf(outOfScope)),
      ['median per item', `${told.microsecondsPerItem.toFixed(1)} µs`],
      ['items per second', count(told.itemsPerSecond)],
      ['model, packed', `${count(told.modelBytes)} bytes`],
      ['loading it', `${told.loadMilliseconds.toFixed(1)} ms`],
      ['training', `${told.trainingSeconds.toFixed(2)} s`],
    ]),
    roundsTable(told.rounds),
    unknownLabels.length === 0 ? '' : unknown(unknownLabels),
  ].join('');
}

const rowsOf = (told: OutOfScope): readonly (readonly string[])[] => [
  ['recall out of scope, 5 % rejected', percent(told.recallAt5)],
  ['recall out of scope, 10 % rejected', percent(told.recallAt10)],
  ['out of scope, AUROC', told.areaUnderCurve.toFixed(3)],
  ['out of scope, routed all the same', percent(told.routed)],
];

const roundsTable = (rounds: Evaluated['rounds']): string =>
  rounds.length < 2
    ? ''
    : `\n${textTable([
        ['corrections', 'accuracy'],
        ...rounds.map(({ corrections, accuracy }) => [String(corrections), percent(accuracy)]),
      ])}`;

const shownLabels = 5;

function unknown(labels: readonly string[]): string {
  const more = labels.length > shownLabels ? ', …' : '';
  return `\nNo example has the label ${labels.slice(0, shownLabels).join(', ')}${more}: its texts can only be wrong. What belongs to nobody has the label null.\n`;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const count = (number: number): string => Math.round(number).toLocaleString('en');
