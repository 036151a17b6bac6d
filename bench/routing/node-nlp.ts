/** node-nlp's neural classifier, one perceptron per label. */
import * as z from 'zod';
import { type Contender, TrainingTooSlow, trainingLimitSeconds } from './contender.ts';
import { callable, nameOf, peer } from './peers.ts';

type Manager = {
  addDocument(language: string, text: string, label: string): void;
  train(): Promise<unknown>;
  process(language: string, text: string): Promise<{ readonly intent: string }>;
  export(): string;
};

const library = z.object({ NlpManager: callable<new (settings: object) => Manager>() });

export function nodeNlp(): Contender {
  const { NlpManager } = peer('node-nlp', library);
  return {
    name: nameOf('node-nlp'),
    train: async (examples) => {
      const manager = new NlpManager(settings(performance.now() + trainingLimitSeconds * 1000));
      for (const { text, label } of examples) manager.addDocument('en', text, label);
      await manager.train();
      return {
        classify: async (text) => (await manager.process('en', text)).intent,
        bytes: () => Buffer.byteLength(manager.export()),
      };
    },
  };
}

/** Every text of the sets belongs to a label: "None" would only cost it points, so it gets no reason to say it. */
const settings = (deadline: number) => ({
  languages: ['en'],
  autoSave: false,
  autoLoad: false,
  threshold: 0,
  nlu: {
    useNoneFeature: false,
    // It reports after every epoch, which is the only place to stop it.
    log: () => {
      if (performance.now() > deadline) throw new TrainingTooSlow();
    },
  },
});
