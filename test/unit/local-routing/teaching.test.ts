import { expect, test } from 'vitest';
import { taughtBy } from '../../../local/routing/teaching.ts';
import type { Lessons } from '../../../shared/routing/learned/material.ts';
import type { Example } from '../../../shared/routing/learned/model.ts';
import { aTrainer } from '../../support/a-trainer.ts';

const backlog = Array.from(
  { length: 130 },
  (_, at): Example => ({ text: { body: String(at) }, label: at < 60 ? 'app' : 'payments' }),
);

/** Surer of each text than of the one before it. */
function school() {
  const asked: Lessons[] = [];
  const byHeart = aTrainer(() => undefined);
  const trainer: Pick<typeof byHeart, 'train' | 'predictor'> = {
    train: (lessons) => {
      asked.push(lessons);
      return byHeart.train(lessons);
    },
    predictor:
      () =>
      ({ body }) => ({
        ranked: [{ label: 'app', probability: Number(body) / 1000 }],
        sure: false,
        familiar: 0,
      }),
  };
  return { trainer, asked };
}

const taught = (corrections: number, lesson = backlog) => {
  const { trainer, asked } = school();
  const rounds = [...taughtBy(trainer, { examples: [], seeds: [], backlog: lesson }, corrections)];
  return { rounds: rounds.map((round) => round.corrections), asked };
};

test('the texts that the model is least sure of are corrected, fifty before each training', () => {
  const { rounds, asked } = taught(100);

  expect(rounds).toEqual([0, 50, 100]);
  const [before, , after] = asked;
  expect(before?.examples).toEqual([]);
  expect(before?.backlog).toHaveLength(130);
  expect(after?.examples).toEqual(backlog.slice(0, 100));
  expect(after?.backlog).toEqual(backlog.slice(100).map(({ text }) => text));
});

test('the last round is as small as it must be', () => {
  expect(taught(70).rounds).toEqual([0, 50, 70]);
  expect(taught(0).rounds).toEqual([0]);
  expect(taught(500).rounds).toEqual([0, 50, 100, 130]);
});

test('nothing learns from the labels of what was not corrected', () => {
  expect(JSON.stringify(taught(0).asked)).not.toContain('payments');
});
