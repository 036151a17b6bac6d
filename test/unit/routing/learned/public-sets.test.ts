import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Example } from '../../../../shared/routing/learned/model.ts';
import { predictor } from '../../../../shared/routing/learned/predict.ts';
import { type Trained, train } from '../../../../shared/routing/learned/train.ts';

/** Labelled texts that lie beside the checkout, where they are; `npm run bench -- routing` measures all of them. */
const folder = '../shared/routing';
const labelled = z.object({ text: z.string(), label: z.string() });
const seedWords = z.record(z.string(), z.object({ words: z.array(z.string()) }));

const examplesIn = (file: string): readonly Example[] =>
  readFileSync(`${folder}/${file}`, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => labelled.parse(JSON.parse(line)))
    .map(({ text, label }) => ({ text: { body: text }, label }));

function accuracy({ model }: Trained, tests: readonly Example[]): number {
  const predict = predictor(model);
  const right = tests.filter(({ text, label }) => predict(text).ranked[0]?.label === label);
  return right.length / tests.length;
}

describe.skipIf(!existsSync(folder))('on texts of real people', () => {
  test('five teams of a bank get at least 77 % of their complaints', () => {
    const trained = train({ examples: examplesIn('cfpb5/train.jsonl'), seeds: [], backlog: [] });

    expect(accuracy(trained, examplesIn('cfpb5/test.jsonl'))).toBeGreaterThanOrEqual(0.77);
    // What it says of itself, from texts that it has not seen.
    expect(trained.quality.precision).toBeGreaterThanOrEqual(0.95);
    expect(trained.quality.calibrationError).toBeLessThanOrEqual(0.04);
  });

  test('twelve words for each of ten departments place at least 75 %, with nobody’s help', () => {
    const words = readFileSync('bench/routing/clinc10dom-seeds.json', 'utf8');
    const seeds = Object.entries(seedWords.parse(JSON.parse(words))).map(([label, seed]) => ({
      label,
      words: seed.words,
      examples: [],
    }));
    const backlog = examplesIn('clinc10dom/train.jsonl').filter((_, at) => at % 5 === 0);
    const trained = train({ examples: [], seeds, backlog: backlog.map(({ text }) => text) });

    expect(seeds.every((seed) => seed.words.length === 12)).toBe(true);
    expect(accuracy(trained, examplesIn('clinc10dom/test.jsonl'))).toBeGreaterThanOrEqual(0.75);
  });
});
