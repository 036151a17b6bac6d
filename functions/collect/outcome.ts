import type { SourceId } from '../../shared/domain/ids.ts';
import { log } from '../../shared/edge/log.ts';
import { count } from '../../shared/edge/metrics.ts';

/** A mail that is on its way to a desk, for the operator. */
export type Outcome = {
  readonly source: SourceId;
  readonly receiptId: string;
  /** The object's name in the bucket, below the id of the source. */
  readonly messageId: string;
  readonly bytes: number;
  /** Only its beginning was taken. */
  readonly truncated?: true;
};

export const reporter =
  (now: () => Date) =>
  (outcome: Outcome): void => {
    log('info', 'mail collected', outcome);
    count('DeliveryAccepted', now());
  };
