import { verdictIn } from '../../shared/domain/arrival.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Feedback } from '../../shared/domain/feedback.ts';
import type { Item, Verdict } from '../../shared/domain/item.ts';
import { misroutesOf } from '../../shared/domain/misroutes.ts';
import type { Outcome } from '../../shared/domain/outcome.ts';
import type { Gate } from '../../shared/domain/training.ts';
import type { Prediction } from '../../shared/routing/learned/predict.ts';
import { router } from '../../shared/routing/router.ts';
import { textOf } from '../../shared/routing/text-of.ts';
import type { Training } from '../../shared/store/models.ts';
import { firstGateOf, gateOf, type HeldBack } from './gate.ts';
import { lessonsFrom } from './lessons.ts';
import type { Situation } from './situation.ts';
import type { Trainer } from './trainer.ts';

type Needs = {
  readonly company: Company;
  /** The fingerprint of what is learned. */
  readonly lessons: string;
  readonly others: readonly Item[];
  readonly trainer: Trainer;
};

/** Trains a model on what people have shown, and judges it. The same twice gives the same, to the byte. */
export function trainingOf(
  situation: Situation,
  { company, lessons, others, trainer }: Needs,
): Training {
  const { known, last, now, taught } = situation;
  const given = lessonsFrom(taught, others, company);
  const { model, outOfFold, quality } = trainer.train(given);
  const since = last?.trainedAt ?? '';
  return {
    bytes: trainer.packModel(model),
    report: {
      trainedAt: now.toISOString(),
      lessons,
      examples: countsOf(taught),
      backlog: given.backlog.length,
      quality,
      gate: gate(situation, outOfFold, { company, trainer }),
      misroutes: misroutesOf(known.filter(({ at }) => at > since)),
    },
  };
}

function countsOf(taught: readonly Outcome[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { verdict } of taught) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function gate(
  situation: Situation,
  outOfFold: readonly (string | undefined)[],
  { company, trainer }: Pick<Needs, 'company' | 'trainer'>,
): Gate {
  const { live, liveModel, mustForget, taught } = situation;
  const seenUntil = liveModel === undefined ? '' : (live?.trainedAt ?? '');
  const ask = liveModel === undefined ? undefined : trainer.predictor(liveModel);
  const words = withoutModel(company);
  const heldBack = taught.flatMap((outcome, index): HeldBack | readonly HeldBack[] => {
    if (!isAsked(outcome) || outcome.at <= seenUntil) return [];
    const { feedback, routed } = outcome;
    const before = ask === undefined ? routed : (sureOf(ask(textOf(feedback))) ?? words(feedback));
    return { outcome, before, after: outOfFold[index] ?? words(feedback) };
  });
  const judged = ask === undefined ? firstGateOf(heldBack) : gateOf(heldBack);
  if (!mustForget) return judged;
  return { ...judged, live: true, because: 'the model before it may know words that are gone' };
}

/** Where the company file decides, no model is asked. */
const isAsked = ({ by }: Outcome): boolean => by !== 'override' && by !== 'rule';

/** What decides where a model is unsure. */
function withoutModel(company: Company): (feedback: Feedback) => Verdict {
  const { decide } = router(company);
  return (feedback) => verdictIn(decide(feedback));
}

const sureOf = ({ ranked: [best], sure }: Prediction): string | undefined =>
  sure ? best?.label : undefined;
