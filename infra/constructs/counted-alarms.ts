import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { type Metric as MetricName, metricNamespace } from '../../shared/contract/metrics.ts';
import { operatingAlarm, quarterHour, sumOf } from './alarm.ts';

/** Alarms on what only the functions know: they count it, see shared/edge/metrics.ts. */
export function countedAlarms(scope: Construct): void {
  operatingAlarm(scope, 'DeliveriesQuarantined', {
    meaning: 'Feedback came in a form that we cannot read: it is kept, and on no desk.',
    metric: sumOf({ quarantined: counted('DeliveryQuarantined') }, quarterHour),
    threshold: 1,
  });
  operatingAlarm(scope, 'QuarantineExpiring', {
    meaning:
      'Feedback that we could not read will be deleted within a week, and nobody has replayed it.',
    metric: sumOf({ expiring: counted('QuarantineExpiring') }, quarterHour),
    threshold: 1,
  });
  operatingAlarm(scope, 'SourceNotHeard', {
    meaning: 'A source has sent nothing for much longer than usual, or what it sends is refused.',
    metric: sumOf(
      { silent: counted('SourceSilent'), failing: counted('SourceFailing') },
      quarterHour,
    ),
    threshold: 1,
  });
  operatingAlarm(scope, 'DigestNotSent', {
    meaning: 'A reader has no digest an hour after its time, or SES refused it for good.',
    metric: sumOf({ failed: counted('EditionFailed'), late: counted('EditionLate') }, quarterHour),
    threshold: 1,
  });
  operatingAlarm(scope, 'DigestPossiblyTwice', {
    meaning: 'SES never said whether a digest was sent; it was sent once more, marked as such.',
    metric: sumOf({ twice: counted('EditionPossiblyDuplicated') }, quarterHour),
    threshold: 1,
  });
}

const counted = (metric: MetricName): Metric =>
  new Metric({ namespace: metricNamespace, metricName: metric, statistic: 'sum' });
