import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type Trainer, trainer } from '../../functions/learn/trainer.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Example } from '../../shared/routing/learned/model.ts';
import type { Predictor } from '../../shared/routing/learned/predict.ts';
import { train as trainFreely } from '../../shared/routing/learned/train.ts';
import { evaluationOf } from '../routing/evaluation.ts';
import { labelledTexts, nobody, plainTexts } from '../routing/labelled-texts.ts';
import { seedsIn } from '../routing/seeds.ts';
import { type Evaluated, evaluationInJson, shownEvaluation } from '../routing/shown-evaluation.ts';
import { speedOf } from '../routing/speed.ts';
import { type Lesson, taughtBy } from '../routing/teaching.ts';
import { exactly, WrongUse } from './usage.ts';

const options = {
  train: { type: 'string' },
  test: { type: 'string', multiple: true, default: [] as string[] },
  seeds: { type: 'string' },
  backlog: { type: 'string' },
  corrections: { type: 'string', default: '0' },
  json: { type: 'boolean', default: false },
} as const;

/** `evaluate --train a.jsonl --test b.jsonl`: how well the router would learn from these texts; nothing is stored. */
export async function evaluate(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  exactly([], positionals);
  const corrections = correctionsOf(values);
  if (values.train === undefined && values.seeds === undefined) {
    throw new WrongUse('there is nothing to learn from: say --train, or --seeds, or both');
  }
  const tests = await testsOf(values.test);
  const evaluated = evaluatedOf(await lessonOf(values, corrections), tests, corrections);
  process.stdout.write(values.json ? evaluationInJson(evaluated) : shownEvaluation(evaluated));
}

type Values = {
  readonly train?: string | undefined;
  readonly seeds?: string | undefined;
  readonly backlog?: string | undefined;
  readonly corrections: string;
};

/** @throws {WrongUse} when it is no number, or there is nothing to correct */
function correctionsOf({ corrections, backlog }: Values): number {
  if (!/^\d{1,6}$/.test(corrections)) {
    throw new WrongUse(`--corrections: expected a number like 200, got "${corrections}"`);
  }
  if (Number(corrections) > 0 && backlog === undefined) {
    throw new WrongUse('--corrections takes its texts from --backlog, which is missing');
  }
  return Number(corrections);
}

/** @throws {InvalidInput} when there is only one label to tell from */
async function lessonOf(
  { train, seeds: seedFile, backlog }: Values,
  corrections: number,
): Promise<Lesson> {
  const examples = train === undefined ? [] : await labelledTexts(train);
  const seeds = seedFile === undefined ? [] : await seedsIn(seedFile);
  const labels = new Set([...examples, ...seeds].map(({ label }) => label));
  if (labels.size < 2) {
    throw new InvalidInput(
      `${train ?? seedFile}: "label": all are the same; there must be two at least`,
    );
  }
  return { examples, seeds, backlog: await backlogOf(backlog, corrections > 0) };
}

/** The labels are for whoever corrects. */
async function backlogOf(file: string | undefined, corrected: boolean): Promise<Lesson['backlog']> {
  if (file === undefined) return [];
  if (corrected) return labelledTexts(file);
  return (await plainTexts(file)).map((text) => ({ text, label: nobody }));
}

async function testsOf(files: readonly string[]): Promise<readonly Example[]> {
  if (files.length === 0) throw new WrongUse('--test is missing');
  const tests = (await Promise.all(files.map(labelledTexts))).flat();
  if (tests.some(({ label }) => label !== nobody)) return tests;
  throw new InvalidInput(
    `${files.join(', ')}: "label": no text belongs anywhere; add a --test file with labels`,
  );
}

function evaluatedOf(lesson: Lesson, tests: readonly Example[], corrections: number): Evaluated {
  const timed = timedTrainer();
  const rounds: { readonly corrections: number; readonly accuracy: number }[] = [];
  let last: ReturnType<typeof judged> | undefined;
  for (const round of taughtBy(timed.trainer, lesson, corrections)) {
    last = judged(trainer.packModel(round.trained.model), tests);
    rounds.push({ corrections: round.corrections, accuracy: last.evaluation.accuracy });
  }
  if (last === undefined) throw new Error('nothing was trained');
  const { labels, evaluation, modelBytes, predict, loadMilliseconds } = last;
  const expected = new Set(tests.map(({ label }) => label));
  return {
    ...evaluation,
    ...speedOf(
      predict,
      tests.map(({ text }) => text),
    ),
    examples: lesson.examples.length + (rounds.at(-1)?.corrections ?? 0),
    labels: labels.length,
    tests: tests.filter(({ label }) => label !== nobody).length,
    strangers: tests.filter(({ label }) => label === nobody).length,
    unknownLabels: [...expected].filter((label) => label !== nobody && !labels.includes(label)),
    modelBytes,
    loadMilliseconds,
    trainingSeconds: timed.seconds(),
    rounds,
  };
}

/** As the functions would have it: packed, stored and read again. */
function judged(packed: Uint8Array, tests: readonly Example[]) {
  const { model, predict, loadMilliseconds } = loaded(packed, tests);
  const evaluation = evaluationOf(predict, tests);
  const modelBytes = gzipSync(packed).byteLength;
  return { labels: model.labels, evaluation, modelBytes, predict, loadMilliseconds };
}

function loaded(packed: Uint8Array, [first]: readonly Example[]) {
  const start = performance.now();
  const model = trainer.readModel(packed);
  const predict: Predictor = trainer.predictor(model);
  predict(first?.text ?? { body: '' });
  return { model, predict, loadMilliseconds: performance.now() - start };
}

/** Tells how long the last training took. */
function timedTrainer(): { readonly trainer: Trainer; readonly seconds: () => number } {
  let seconds = 0;
  const train: Trainer['train'] = (lessons) => {
    const start = performance.now();
    // Not kept in a row of the table: it may be as large as it needs to be.
    const trained = trainFreely(lessons);
    seconds = (performance.now() - start) / 1000;
    return trained;
  };
  return { trainer: { ...trainer, train }, seconds: () => seconds };
}
