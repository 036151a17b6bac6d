/** Naive Bayes over the words that preparatory tasks leave, configured as its README does. */
import * as z from 'zod';
import type { Contender } from './contender.ts';
import { callable, nameOf, peer } from './peers.ts';

type Task = (input: unknown) => unknown;

type Classifier = {
  definePrepTasks(tasks: readonly Task[]): number;
  defineConfig(config: { considerOnlyPresence: boolean; smoothingFactor: number }): boolean;
  learn(text: string, label: string): boolean;
  consolidate(): boolean;
  predict(text: string): string;
  exportJSON(): string;
};

const library = 'wink-naive-bayes-text-classifier';
const utilities = z.object({
  string: z.object({ lowerCase: callable<Task>(), tokenize0: callable<Task>() }),
  tokens: z.object({ stem: callable<Task>() }),
});

/** With the preparation that this version documents and brings: wink-nlp's tokens and stems, no stop words. */
export const wink = (): Contender =>
  withTasks(nameOf(library), [peer(`${library}/src/prep-text.js`, callable<Task>())]);

/** With the utilities that earlier versions documented, and stop words kept: points better on every set. */
export function winkWithUtilities(): Contender {
  const { string, tokens } = peer('wink-nlp-utils', utilities);
  const name = `${nameOf(library)}, wink-nlp-utils`;
  return withTasks(name, [string.lowerCase, string.tokenize0, tokens.stem]);
}

function withTasks(name: string, tasks: readonly Task[]): Contender {
  const create = peer(library, callable<() => Classifier>());
  return {
    name,
    train: async (examples) => {
      const classifier = create();
      classifier.definePrepTasks(tasks);
      classifier.defineConfig({ considerOnlyPresence: true, smoothingFactor: 0.5 });
      for (const { text, label } of examples) classifier.learn(text, label);
      classifier.consolidate();
      return {
        classify: (text) => classifier.predict(text),
        bytes: () => Buffer.byteLength(classifier.exportJSON()),
      };
    },
  };
}
