/** natural's Bayes classifier over stemmed words, as its documentation trains it. */
import * as z from 'zod';
import type { Contender } from './contender.ts';
import { callable, nameOf, peer } from './peers.ts';

type Classifier = {
  addDocument(text: string, label: string): void;
  train(): void;
  classify(text: string): string;
};

const classifiers = z.object({ BayesClassifier: callable<new () => Classifier>() });

export function natural(): Contender {
  // The package's front door also loads its database clients, which read `.env` and print advertisements.
  const { BayesClassifier } = peer('natural/lib/natural/classifiers', classifiers);
  return {
    name: `${nameOf('natural')}, Bayes`,
    train: async (examples) => {
      const classifier = new BayesClassifier();
      for (const { text, label } of examples) classifier.addDocument(text, label);
      classifier.train();
      return {
        classify: (text) => classifier.classify(text),
        // What its `save` writes.
        bytes: () => Buffer.byteLength(JSON.stringify(classifier)),
      };
    },
  };
}
