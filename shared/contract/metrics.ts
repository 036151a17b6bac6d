/** The metrics that functions emit and alarms read. */
export const metricNamespace = 'Earful';

export const metrics = [
  'DeliveryAccepted',
  'DeliveryRefused',
  'DeliveryIgnored',
  'DeliveryQuarantined',
  'ItemStored',
  'EditionSent',
  'EditionSkipped',
  'EditionFailed',
  'EditionUncertain',
  'EditionPossiblyDuplicated',
  'EditionLate',
] as const;

export type Metric = (typeof metrics)[number];
