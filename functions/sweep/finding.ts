import type { Edition } from '../../shared/domain/edition.ts';
import type { RecipientId, SourceId } from '../../shared/domain/ids.ts';
import { log } from '../../shared/edge/log.ts';
import { count } from '../../shared/edge/metrics.ts';

/** Something a tick found that somebody has to look after. */
export type Finding =
  /** An edition that should have been settled an hour ago is not. */
  | {
      readonly kind: 'late';
      readonly recipient: RecipientId;
      readonly end: string;
      readonly state: Edition['state'];
    }
  | { readonly kind: 'silent' | 'failing'; readonly source: SourceId }
  | { readonly kind: 'expiring'; readonly deliveries: number };

const about = {
  late: { metric: 'EditionLate', text: 'edition late' },
  silent: { metric: 'SourceSilent', text: 'source silent' },
  failing: { metric: 'SourceFailing', text: 'source failing' },
  expiring: { metric: 'QuarantineExpiring', text: 'quarantine expiring' },
} as const;

export const reporter =
  (now: () => Date) =>
  ({ kind, ...fields }: Finding): void => {
    log('error', about[kind].text, fields);
    count(about[kind].metric, now());
  };
