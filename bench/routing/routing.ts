/**
 * `npm run bench -- routing [set]`: learning whose a text is, beside the text classifiers of npm. One table per set of
 * labelled texts, everybody on the same texts in one process, one after the other.
 */
import { type Contender, TrainingTooSlow, trainingLimitSeconds } from './contender.ts';
import { contenders } from './contenders.ts';
import { type DataSet, dataSetNames, readDataSet } from './data-set.ts';
import { goals } from './goals.ts';
import { shownGoals } from './goals-table.ts';
import { type Measured, measure } from './measure.ts';
import { installPeers } from './peers.ts';
import { printSystem } from './system.ts';

/** @throws {RangeError} for a set that is not one of ours. */
export async function compareRouting(only: string | undefined): Promise<void> {
  const wanted = dataSetNames.filter((name) => only === undefined || only === name);
  if (wanted.length === 0) {
    throw new RangeError(`no set is called ${only}: name one of ${dataSetNames.join(', ')}`);
  }
  if (only === undefined) await printSystem();
  installPeers();
  const all = contenders();
  for (const name of wanted) {
    const set = readDataSet(name);
    if (set === undefined) say(`\n${name}: skipped, not in ../shared/routing beside the checkout`);
    // biome-ignore lint/performance/noAwaitInLoops: two at once would disturb each other
    else await printTable(set, all);
  }
}

async function printTable(set: DataSet, all: readonly Contender[]): Promise<void> {
  const labels = new Set(set.train.map(({ label }) => label)).size;
  say(
    `\n${set.name}: ${labels} labels, ${set.train.length} texts to learn, ${set.test.length} to test`,
  );
  say(row('', ['accuracy', 'floor', 'goal', 'macro-F1', 'µs/item', 'model', 'training']));
  const ours: Measured[] = [];
  for (const contender of all) {
    // biome-ignore lint/performance/noAwaitInLoops: two at once would disturb each other
    const measured = await measuredOr(contender, set);
    if (measured?.evaluation !== undefined) ours.push(measured);
    say(row(contender.name, measured === undefined ? tooSlow : cells(measured, set)));
  }
  for (const measured of ours) say(`\n${shownGoals(measured, goals[set.name])}`);
}

const tooSlow = [`skipped: training takes over ${trainingLimitSeconds} s`];

async function measuredOr(contender: Contender, set: DataSet): Promise<Measured | undefined> {
  try {
    return await measure(contender, set);
  } catch (error) {
    if (error instanceof TrainingTooSlow) return undefined;
    throw error;
  }
}

const cells = (measured: Measured, { name }: DataSet): string[] => [
  percent(measured.accuracy),
  // What only Earful has promised.
  ...(measured.evaluation === undefined
    ? ['', '']
    : [percent(goals[name].accuracy.floor), percent(goals[name].accuracy.goal)]),
  percent(measured.macroF1),
  measured.microseconds.toFixed(1),
  measured.bytes === undefined ? '–' : `${Math.round(measured.bytes / 1000)} KB`,
  `${measured.trainingSeconds.toFixed(1)} s`,
];

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const row = (name: string, values: readonly string[]): string =>
  `  ${name.padEnd(56)}${values.map((value) => value.padStart(10)).join(' ')}`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
