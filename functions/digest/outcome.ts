import { isPossibleDuplicate } from '../../shared/domain/edition.ts';
import type { RecipientId } from '../../shared/domain/ids.ts';
import { log } from '../../shared/edge/log.ts';
import { count } from '../../shared/edge/metrics.ts';

/** What became of an edition, for the operator. */
export type Outcome = { readonly recipient: RecipientId; readonly end: string } & (
  | { readonly kind: 'skipped' }
  | { readonly kind: 'sent'; readonly attempts: number }
  | { readonly kind: 'failed' | 'uncertain'; readonly attempts: number; readonly because: string }
);

const metricOf = {
  skipped: 'EditionSkipped',
  sent: 'EditionSent',
  failed: 'EditionFailed',
  uncertain: 'EditionUncertain',
} as const;

export const reporter =
  (now: () => Date) =>
  (outcome: Outcome): void => {
    const { kind, ...fields } = outcome;
    const isFine = kind === 'sent' || kind === 'skipped';
    log(isFine ? 'info' : 'error', `edition ${kind}`, fields);
    count(metricOf[kind], now());
    if (kind === 'sent' && isPossibleDuplicate(outcome)) count('EditionPossiblyDuplicated', now());
  };
