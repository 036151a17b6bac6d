import type { SourceId } from '../../shared/domain/ids.ts';
import { log } from '../../shared/edge/log.ts';
import { count } from '../../shared/edge/metrics.ts';
import type { Problem } from './answers.ts';

/** What became of a request, for the operator. The sender of a bad signature is told none of it. */
export type Outcome =
  | { readonly kind: 'accepted'; readonly source: SourceId; readonly receiptId: string }
  | { readonly kind: 'ignored'; readonly source: SourceId; readonly because: string }
  | {
      readonly kind: 'refused';
      readonly source?: SourceId;
      readonly reason: Problem | `signature: ${string}`;
    };

export const reporter =
  (now: () => Date) =>
  (outcome: Outcome): void => {
    const { kind, ...fields } = outcome;
    log(kind === 'refused' ? 'warn' : 'info', `delivery ${kind}`, fields);
    if (kind === 'accepted') count('DeliveryAccepted', now());
    if (kind === 'ignored') count('DeliveryIgnored', now());
    if (kind === 'refused') count('DeliveryRefused', now(), outcome.reason);
  };
