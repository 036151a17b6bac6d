import type { ItemId, Owner, SourceId } from '../../shared/domain/ids.ts';
import type { Why } from '../../shared/domain/item.ts';
import { log } from '../../shared/edge/log.ts';
import { count } from '../../shared/edge/metrics.ts';

/** What became of a delivery, for the operator. */
export type Outcome = { readonly source: SourceId; readonly receiptId: string } & (
  | {
      readonly kind: 'stored';
      readonly item: ItemId;
      readonly desk: Owner;
      readonly by: Why['by'];
    }
  | { readonly kind: 'ignored'; readonly because: string }
  | { readonly kind: 'quarantined'; readonly because: string }
);

const metricOf = {
  stored: 'ItemStored',
  ignored: 'DeliveryIgnored',
  quarantined: 'DeliveryQuarantined',
} as const;

export const reporter =
  (now: () => Date) =>
  (outcome: Outcome): void => {
    const { kind, ...fields } = outcome;
    log(kind === 'quarantined' ? 'warn' : 'info', `delivery ${kind}`, fields);
    count(metricOf[kind], now());
  };
