import type { ItemId, Owner, SourceId } from '../../shared/domain/ids.ts';
import type { Why } from '../../shared/domain/item.ts';
import { log } from '../../shared/edge/log.ts';
import { count } from '../../shared/edge/metrics.ts';

/** What became of a delivery, for the operator. */
type OfDelivery = { readonly source: SourceId; readonly receiptId: string } & (
  | {
      readonly kind: 'stored';
      readonly item: ItemId;
      readonly desk: Owner;
      readonly by: Why['by'];
    }
  | { readonly kind: 'ignored'; readonly because: string }
  | { readonly kind: 'quarantined'; readonly because: string }
);

/** The router works without something that people have taught: all news, or the correction of one item. */
type OfRouter = { readonly kind: 'outdated'; readonly item?: ItemId; readonly error: unknown };

export type Outcome = OfDelivery | OfRouter;

const metricOf = {
  stored: 'ItemStored',
  ignored: 'DeliveryIgnored',
  quarantined: 'DeliveryQuarantined',
} as const;

export const reporter =
  (now: () => Date) =>
  (outcome: Outcome): void => {
    const { kind, ...fields } = outcome;
    if (kind === 'outdated') {
      log('warn', 'router outdated', fields);
    } else {
      log(kind === 'quarantined' ? 'warn' : 'info', `delivery ${kind}`, fields);
      count(metricOf[kind], now());
    }
  };
