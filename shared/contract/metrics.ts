/** The metrics that functions emit and alarms read. */
export const metricNamespace = 'Earful';

export type Metric =
  | 'DeliveryAccepted'
  | 'DeliveryRefused'
  | 'DeliveryIgnored'
  | 'DeliveryQuarantined'
  | 'ItemStored'
  | 'EditionSent'
  | 'EditionSkipped'
  | 'EditionFailed'
  | 'EditionUncertain'
  | 'EditionPossiblyDuplicated'
  | 'EditionLate'
  | 'SourceSilent'
  | 'SourceFailing'
  | 'QuarantineExpiring'
  | 'ModelPublished'
  | 'ModelRejected';
