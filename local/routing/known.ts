/** What a deployment has learned, as its router has it now. */
import { learnedRouter } from '../../functions/route/learned-router.ts';
import type { Company } from '../../shared/domain/company.ts';
import { type Knowledge, nothingLearned } from '../../shared/routing/knowledge.ts';
import { readModel } from '../../shared/routing/learned/pack.ts';
import { router } from '../../shared/routing/router.ts';
import { corrections } from '../../shared/store/corrections.ts';
import { items } from '../../shared/store/items.ts';
import { models } from '../../shared/store/models.ts';
import type { Deployment } from '../deployment/deployment.ts';

export type Known = {
  readonly knowledge: Knowledge;
  /** When the live model was trained, where there is one that can be read. ISO 8601, UTC. */
  readonly trainedAt?: string;
  /** What the router does without, because it could not be read. */
  readonly missing: readonly string[];
};

export async function knownIn(
  { table, now }: Pick<Deployment, 'table' | 'now'>,
  company: Company,
): Promise<Known> {
  let knowledge: Knowledge = nothingLearned;
  const missing: string[] = [];
  const store = models(table);
  const ask = learnedRouter({
    routerWith: (learned) => {
      knowledge = learned;
      return router(company, learned);
    },
    models: store,
    readModel,
    corrections: corrections(table),
    items: items(table),
    report: (outcome) => {
      if (outcome.kind === 'outdated') missing.push(reasonOf(outcome.error));
    },
    now: () => now,
  });
  await ask();
  const live = knowledge.model === undefined ? undefined : await store.live();
  return { knowledge, missing, ...(live === undefined ? {} : { trainedAt: live.trainedAt }) };
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
