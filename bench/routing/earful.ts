/** Earful's own router, as `learn` trains it and `route` asks it; see shared/routing/learned. */
import { gzipSync } from 'node:zlib';
import { trainer } from '../../functions/learn/trainer.ts';
import { evaluationOf } from '../../local/routing/evaluation.ts';
import { train } from '../../shared/routing/learned/train.ts';
import type { Contender } from './contender.ts';

export const earful = (): Contender => ({
  name: 'Earful',
  train: async (examples) => {
    const { model } = train({
      examples: examples.map(({ text, label }) => ({ text: { body: text }, label })),
      seeds: [],
      backlog: [],
    });
    const packed = trainer.packModel(model);
    const predict = trainer.predictor(trainer.readModel(packed));
    return {
      classify: (text) => predict({ body: text }).ranked[0]?.label ?? '',
      // As it lies in the table.
      bytes: () => gzipSync(packed).byteLength,
      evaluate: (tests) => evaluationOf(predict, tests),
    };
  },
});
