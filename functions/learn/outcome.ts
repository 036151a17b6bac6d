import { log } from '../../shared/edge/log.ts';
import { count } from '../../shared/edge/metrics.ts';
import type { Learned } from './learn.ts';

/** Says what came of a training: counts and reasons, never a word of a customer. */
export const reporter =
  (now: () => Date) =>
  (learned: Learned): void => {
    log('info', `training: ${learned.kind}`, fieldsOf(learned));
    if (learned.kind === 'published') count('ModelPublished', now());
    if (learned.kind === 'rejected') count('ModelRejected', now());
  };

function fieldsOf(learned: Learned): Readonly<Record<string, unknown>> {
  if (!('report' in learned)) {
    const { kind: _, ...counts } = learned;
    return counts;
  }
  const { trainedAt, examples, quality, gate, misroutes } = learned.report;
  const { heldBack, corrections, because } = gate;
  return { trainedAt, examples, quality, heldBack, corrections, because, asked: misroutes.asked };
}
