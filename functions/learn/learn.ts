import type { Company } from '../../shared/domain/company.ts';
import type { TrainingReport } from '../../shared/domain/training.ts';
import type { Models } from '../../shared/store/models.ts';
import type { Outcomes } from '../../shared/store/outcomes.ts';
import { fingerprintOf } from './lessons.ts';
import { type Situation, situationOf } from './situation.ts';
import type { Trainer } from './trainer.ts';
import { trainingOf } from './training.ts';

type Needs = {
  readonly company: Company;
  readonly outcomes: Outcomes;
  readonly models: Omit<Models, 'restore' | 'forget'>;
  readonly trainer: Trainer;
  readonly now: () => Date;
};

/** What came of it. */
export type Learned =
  | { readonly kind: 'too few'; readonly outcomes: number; readonly needed: number }
  | { readonly kind: 'nothing new'; readonly since: string }
  | { readonly kind: 'published' | 'rejected'; readonly report: TrainingReport }
  /** Another training was faster. */
  | { readonly kind: 'overtaken' }
  /** The model knew words that are gone, and too little is left to make another one. */
  | { readonly kind: 'forgotten'; readonly outcomes: number; readonly needed: number };

/** With fewer outcomes than these, the words under `handles` know more. */
const needed = 20;

/**
 * One training: from all that people have shown, to a model that goes live if it is not worse than the one before it.
 * Where words are gone that the live model may know, it is replaced in any case. May come twice, late or not at all.
 */
export const learn = (needs: Needs) => async (): Promise<Learned> => {
  const learned = await learnFrom(await situationOf(needs), needs);
  await needs.models.tidy(needs.now());
  return learned;
};

async function learnFrom(
  situation: Situation,
  { company, models, outcomes, trainer }: Needs,
): Promise<Learned> {
  const { last, live, mustForget, now, taught } = situation;
  if (taught.length < needed) {
    const counts = { outcomes: taught.length, needed };
    if (live === undefined || !mustForget) return { kind: 'too few', ...counts };
    await models.clear(live);
    return { kind: 'forgotten', ...counts };
  }
  const lessons = fingerprintOf(taught, company);
  if (lessons === last?.lessons && !mustForget && isUsable(situation)) {
    return { kind: 'nothing new', since: last.trainedAt };
  }
  const others = await outcomes.others(now, new Set(taught.map(({ id }) => id)));
  const training = trainingOf(situation, { company, lessons, others, trainer });
  const { report } = training;
  if (!report.gate.live) {
    await models.reject(training);
    return { kind: 'rejected', report };
  }
  const outcome = await models.publish(training, live);
  return outcome === 'overtaken' ? { kind: 'overtaken' } : { kind: 'published', report };
}

/** A model that an older version of the code has packed is none that routes. */
const isUsable = ({ live, liveModel }: Situation): boolean =>
  live === undefined || liveModel !== undefined;
