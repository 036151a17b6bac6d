/** The labelled texts beside the checkout (`../shared/routing`), read in place. */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { nobody } from '../../local/routing/labelled-texts.ts';
import type { Labelled } from './contender.ts';

export type DataSet = {
  readonly name: (typeof dataSetNames)[number];
  readonly train: readonly Labelled[];
  readonly test: readonly Labelled[];
  /** What belongs to no label; empty where the set has none. */
  readonly outOfScope: readonly Labelled[];
};

export const dataSetNames = ['banking77', 'clinc150', 'clinc10dom', 'hwu64', 'cfpb5'] as const;

const folder = '../shared/routing';
const labelled = z.object({ text: z.string(), label: z.string() });

/** Undefined where the set does not lie beside the checkout. */
export function readDataSet(name: DataSet['name']): DataSet | undefined {
  const [train, test] = [`${folder}/${name}/train.jsonl`, `${folder}/${name}/test.jsonl`];
  if (!(existsSync(train) && existsSync(test))) return undefined;
  const strangers = `${folder}/${name}/oos_test.jsonl`;
  const outOfScope = existsSync(strangers) ? read(strangers) : [];
  return {
    name,
    train: read(train),
    test: read(test),
    outOfScope: outOfScope.map(({ text }) => ({ text, label: nobody })),
  };
}

const read = (file: string): Labelled[] =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => labelled.parse(JSON.parse(line)));
