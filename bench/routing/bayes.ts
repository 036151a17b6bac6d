/** bayes with its own tokenizer. */
import type { Contender } from './contender.ts';
import { callable, nameOf, peer } from './peers.ts';

type Classifier = {
  learn(text: string, label: string): Promise<unknown>;
  categorize(text: string): Promise<string>;
  toJson(): string;
};

export function bayes(): Contender {
  const create = peer('bayes', callable<() => Classifier>());
  return {
    name: nameOf('bayes'),
    train: async (examples) => {
      const classifier = create();
      // biome-ignore lint/performance/noAwaitInLoops: its counts are not made for learning two at once
      for (const { text, label } of examples) await classifier.learn(text, label);
      return {
        classify: (text) => classifier.categorize(text),
        bytes: () => Buffer.byteLength(classifier.toJson()),
      };
    },
  };
}
