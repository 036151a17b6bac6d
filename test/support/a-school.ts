import { beforeEach } from 'vitest';
import { type Learned, learn } from '../../functions/learn/learn.ts';
import type { Company } from '../../shared/domain/company.ts';
import { departmentId } from '../../shared/domain/ids.ts';
import type { Item } from '../../shared/domain/item.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import { type Models, models } from '../../shared/store/models.ts';
import { aCompany } from './a-company.ts';
import { aTable } from './a-table.ts';
import { aTrainer } from './a-trainer.ts';
import { aFeedback, anId } from './an-item.ts';
import { emptied } from './emptied.ts';

export const night = (day: number) => new Date(Date.UTC(2026, 10, day, 3));
export const noon = (day: number) => new Date(Date.UTC(2026, 10, day, 12)).toISOString();

export type School = {
  /** What people have shown, oldest first; tests may change it. */
  known: Outcome[];
  /** Items of which nobody has shown anything. */
  others: Item[];
  /** What a model says of texts that it has not seen. */
  unseen: (text: string) => string | undefined;
  readonly store: Models;
  /** Adds so many outcomes of a day in November: of the app, where they were routed to; say what is different. */
  become(day: number, count: number, about?: Partial<Outcome>): void;
  /** The training in the night to that day. */
  train(day: number, about?: Partial<Company>): Promise<Learned>;
  /** What the live model has learned by heart. */
  texts(): Promise<readonly string[]>;
};

/** Trainings on a real table, with a trainer that learns by heart. As new before each test of the file. */
export async function aSchool(): Promise<School> {
  const table = await aTable();
  const store = models(table);
  const school: School = {
    known: [],
    others: [],
    unseen: () => 'app',
    store,
    become(day, count, about = {}) {
      const from = school.known.length;
      const all = Array.from({ length: count }, (_, n) => anOutcome(`${from + n}`, day));
      school.known.push(...all.map((outcome) => ({ ...outcome, ...about })));
    },
    train: (day, about) =>
      learn({
        company: aCompany(about),
        outcomes: { known: async () => school.known, others: async () => school.others },
        models: store,
        trainer: aTrainer((text) => school.unseen(text)),
        now: () => night(day),
      })(),
    async texts() {
      const bytes = await store.load((await store.live())?.version ?? '');
      return bytes === undefined ? [] : Object.keys(JSON.parse(Buffer.from(bytes).toString()));
    },
  };
  beforeEach(async () => {
    await emptied(table);
    Object.assign(school, { known: [], others: [], unseen: () => 'app' });
  });
  return school;
}

const anOutcome = (name: string, day: number): Outcome => ({
  id: anId(name),
  routed: departmentId('app'),
  feedback: aFeedback({ text: `text ${name}` }),
  contentHash: `c${name}`,
  by: 'words',
  verdict: departmentId('app'),
  corrected: false,
  at: noon(day),
});
