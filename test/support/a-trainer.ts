import type { Trainer } from '../../functions/learn/trainer.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Model } from '../../shared/routing/learned/model.ts';

type Memory = Readonly<Record<string, string>>;

const memoryOf = (model: Model) => model as unknown as Memory;

/**
 * Learns by heart: a text that it has seen has its label, any other is unsure. What it says of texts that it has not
 * seen is made up, `unseen`; the first that is told for a text counts.
 */
export const aTrainer = (unseen: (text: string) => string | undefined): Trainer => ({
  train: ({ examples }) => ({
    model: Object.fromEntries(examples.map(({ text, label }) => [text.body, label])) as never,
    outOfFold: examples.map(({ text }) => unseen(text.body)),
    quality: {
      examples: examples.length,
      accuracy: 0.9,
      coverage: 0.8,
      precision: 0.96,
      calibrationError: 0.03,
    },
  }),
  packModel: (model) => Buffer.from(JSON.stringify(memoryOf(model))),
  readModel: (bytes) => {
    const text = Buffer.from(bytes).toString();
    if (!text.startsWith('{')) throw new InvalidInput('not a model of this version');
    return JSON.parse(text);
  },
  predictor: (model) => (text) => {
    const label = memoryOf(model)[text.body];
    return label === undefined
      ? { ranked: [], sure: false, familiar: 1 }
      : { ranked: [{ label, probability: 0.99 }], sure: true, familiar: 1 };
  },
});
