import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { goals } from '../../../bench/routing/goals.ts';
import { evaluate as run } from '../../../local/commands/evaluate.ts';
import { WrongUse } from '../../../local/commands/usage.ts';
import { earful } from '../../support/earful-command.ts';
import {
  labelledFiles as files,
  strangers,
  labelledLines as texts,
} from '../../support/labelled-files.ts';

const evaluate = (...args: readonly string[]) => earful(['evaluate', ...args]);

describe('trained on labelled texts', () => {
  test('prints one JSON object with everything that was measured, and nothing else', async () => {
    const path = files({ 'a.jsonl': texts, 'b.jsonl': texts, 'nobody.jsonl': strangers });
    const { status, stdout, stderr } = await evaluate(
      ...['--train', path('a.jsonl'), '--test', path('b.jsonl')],
      ...['--test', path('nobody.jsonl'), '--json'],
    );

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const told = JSON.parse(stdout);
    expect(told).toEqual({
      examples: 50,
      labels: 2,
      testTexts: 50,
      outOfScopeTexts: 2,
      unknownLabels: [],
      accuracy: 1,
      macroF1: 1,
      coverageAt95: 1,
      coverageAt90: 1,
      routed: expect.any(Number),
      routedRight: expect.any(Number),
      calibrationError: expect.any(Number),
      outOfScopeRecallAt5: 1,
      outOfScopeRecallAt10: 1,
      outOfScopeAuroc: 1,
      outOfScopeRouted: 0,
      microsecondsPerItem: expect.any(Number),
      itemsPerSecond: expect.any(Number),
      modelBytes: expect.any(Number),
      loadMilliseconds: expect.any(Number),
      trainingSeconds: expect.any(Number),
      rounds: [{ corrections: 0, accuracy: 1 }],
    });
    for (const number of [told.microsecondsPerItem, told.modelBytes, told.trainingSeconds]) {
      expect(number).toBeGreaterThan(0);
    }
  });

  test('prints the same for people, and warns of labels that no example has', async () => {
    const path = files({
      'a.jsonl': texts,
      'b.jsonl': [...texts, { text: 'to the moon', label: 'oos' }],
    });
    const { stdout } = await evaluate('--train', path('a.jsonl'), '--test', path('b.jsonl'));

    expect(stdout).toMatch(/^50 examples of 2 labels, 51 texts to test\n/);
    expect(stdout).toMatch(/\n {2}accuracy +98\.0 %\n {2}macro-F1 +\d+\.\d %\n/);
    expect(stdout).toContain('No example has the label oos');
  });

  test('what belongs to nobody is an example of triage', async () => {
    const path = files({ 'a.jsonl': [...texts, ...strangers], 'b.jsonl': texts });
    const { stdout } = await evaluate(
      ...['--train', path('a.jsonl'), '--test', path('b.jsonl'), '--json'],
    );

    expect(JSON.parse(stdout)).toMatchObject({ examples: 52, labels: 3, outOfScopeTexts: 0 });
  });

  test('a title is read too', async () => {
    const titled = texts.map(({ text, label }) => ({ title: text, text: 'see above', label }));
    const path = files({ 'a.jsonl': titled, 'b.jsonl': titled });
    const { stdout } = await evaluate(
      ...['--train', path('a.jsonl'), '--test', path('b.jsonl'), '--json'],
    );

    expect(JSON.parse(stdout)).toMatchObject({ accuracy: 1 });
  });
});

describe('with no labelled text at all', () => {
  const seeds = JSON.stringify({
    payments: { words: ['refund', 'invoice'], examples: ['I was charged twice'] },
    shipping: { words: ['parcel', 'courier'] },
  });

  test('learns from the words of departments and from a backlog whose labels it does not read', async () => {
    const unlabelled = texts.map(({ text }) => ({ text }));
    const path = files({ 'seeds.json': seeds, 'c.jsonl': unlabelled, 'b.jsonl': texts });
    const { status, stdout } = await evaluate(
      ...['--seeds', path('seeds.json'), '--backlog', path('c.jsonl')],
      ...['--test', path('b.jsonl'), '--json'],
    );

    expect(status).toBe(0);
    const told = JSON.parse(stdout);
    expect(told).toMatchObject({ examples: 0, labels: 2 });
    expect(told.accuracy).toBeGreaterThan(0.5);
  });

  test('corrections of what it is least sure of come in rounds', async () => {
    const path = files({ 'seeds.json': seeds, 'c.jsonl': texts, 'b.jsonl': texts });
    const { stdout } = await evaluate(
      ...['--seeds', path('seeds.json'), '--backlog', path('c.jsonl'), '--corrections', '40'],
      ...['--test', path('b.jsonl')],
    );

    expect(stdout).toMatch(/^40 examples of 2 labels/);
    expect(stdout).toMatch(/\n {2}corrections +accuracy\n {2}0 +\d+\.\d %\n {2}40 +100\.0 %\n/);
  });

  test('a correction needs somebody who knows the answer', async () => {
    const path = files({ 'seeds.json': seeds, 'c.jsonl': '{"text":"?"}\n', 'b.jsonl': texts });
    const { status, stderr } = await evaluate(
      ...['--seeds', path('seeds.json'), '--backlog', path('c.jsonl'), '--corrections', '40'],
      ...['--test', path('b.jsonl')],
    );

    expect(status).toBe(1);
    expect(stderr).toContain('c.jsonl line 1: "label": expected the name of where it belongs');
  });
});

test('a mistake in a file names the file, the line, the field and what to write', async () => {
  const path = files({ 'a.jsonl': '\n{"text":"a"}\n', 'b.jsonl': texts });
  const ran = await evaluate('--train', path('a.jsonl'), '--test', path('b.jsonl'));

  expect(ran).toEqual({
    status: 1,
    stdout: '',
    stderr: `${path('a.jsonl')} line 2: "label": expected the name of where it belongs, or null where it belongs to nobody, got nothing\n`,
  });
});

test('files that nothing can be told from are refused', async () => {
  const same = [{ text: 'a', label: 'app' }];
  const path = files({ 'a.jsonl': texts, 'b.jsonl': texts, same: same, nobody: strangers });

  await expect(run(['--train', path('same'), '--test', path('b.jsonl')])).rejects.toThrow(
    '"label": all are the same; there must be two at least',
  );
  await expect(run(['--train', path('a.jsonl'), '--test', path('nobody')])).rejects.toThrow(
    '"label": no text belongs anywhere; add a --test file with labels',
  );
});

test.each([
  ['nothing to learn from', ['--test', 'b.jsonl'], 'say --train, or --seeds, or both'],
  ['no test', ['--train', 'a.jsonl'], '--test is missing'],
  [
    'corrections of nothing',
    ['--train', 'a.jsonl', '--test', 'b.jsonl', '--corrections', '5'],
    '--backlog, which is missing',
  ],
  [
    'a strange number',
    ['--train', 'a.jsonl', '--test', 'b.jsonl', '--corrections', 'all'],
    '--corrections: expected a number like 200, got "all"',
  ],
])('the command line is wrong: %s', async (_, args, message) => {
  const wrong = await run(args).catch((error: unknown) => error);

  expect(wrong).toBeInstanceOf(WrongUse);
  expect(String(wrong)).toContain(message);
});

const complaints = '../shared/routing/cfpb5';

test.skipIf(!existsSync(complaints))('learns real complaints as well as it has to', async () => {
  const { stdout } = await evaluate(
    ...['--train', `${complaints}/train.jsonl`, '--test', `${complaints}/test.jsonl`, '--json'],
  );

  const told = JSON.parse(stdout);
  const { accuracy, coverage, kilobytes } = goals.cfpb5;
  expect(told.accuracy).toBeGreaterThanOrEqual(accuracy.floor);
  expect(told.coverageAt90).toBeGreaterThanOrEqual(coverage.floor);
  expect(told.modelBytes).toBeLessThanOrEqual(kilobytes * 1000);
});
