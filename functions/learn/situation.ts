/** Where a training begins: what is live, and what people have shown. */
import type { Company } from '../../shared/domain/company.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import type { LiveModel, TrainingReport } from '../../shared/domain/training.ts';
import { InvalidInput } from '../../shared/errors.ts';
import type { Model } from '../../shared/routing/learned/model.ts';
import type { Models } from '../../shared/store/models.ts';
import type { Outcomes } from '../../shared/store/outcomes.ts';
import { teaching } from './lessons.ts';
import type { Trainer } from './trainer.ts';

export type Situation = {
  readonly live: LiveModel | undefined;
  /** Absent also where this version of the code cannot read the one that is live. */
  readonly liveModel: Model | undefined;
  /** Whether the live model may know words that are gone. */
  readonly mustForget: boolean;
  /** Of the training before. */
  readonly last: TrainingReport | undefined;
  /** When this training began. */
  readonly now: Date;
  /** All that people have shown, oldest first. */
  readonly known: readonly Outcome[];
  /** What of it can be learned from. */
  readonly taught: readonly Outcome[];
};

type Needs = {
  readonly company: Pick<Company, 'departments'>;
  readonly outcomes: Pick<Outcomes, 'known'>;
  readonly models: Pick<Models, 'live' | 'load' | 'history' | 'mustForget'>;
  readonly trainer: Pick<Trainer, 'readModel'>;
  readonly now: () => Date;
};

export async function situationOf(needs: Needs): Promise<Situation> {
  const { company, models, outcomes, trainer } = needs;
  const live = await models.live();
  const [mustForget, bytes, [last]] = await Promise.all([
    live === undefined ? false : models.mustForget(live),
    live === undefined ? undefined : models.load(live.version),
    models.history(),
  ]);
  // Before the items are read: words that were deleted before this moment are in none of them.
  const now = needs.now();
  const known = await outcomes.known(now);
  const liveModel = bytes === undefined ? undefined : understood(bytes, trainer);
  return { live, liveModel, mustForget, last, now, known, taught: teaching(known, company) };
}

function understood(
  bytes: Uint8Array,
  { readModel }: Pick<Trainer, 'readModel'>,
): Model | undefined {
  try {
    return readModel(bytes);
  } catch (error) {
    if (error instanceof InvalidInput) return undefined;
    throw error;
  }
}
