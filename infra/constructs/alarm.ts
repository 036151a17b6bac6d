import { Duration, Stack } from 'aws-cdk-lib';
import {
  Alarm,
  type AlarmProps,
  type IMetric,
  MathExpression,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

export type OperatingAlarmProps = Pick<
  AlarmProps,
  'metric' | 'threshold' | 'comparisonOperator'
> & {
  /** What is wrong, for the person who is woken up: one sentence. */
  readonly meaning: string;
  /** Default 1. */
  readonly evaluationPeriods?: number;
  readonly treatMissingData?: TreatMissingData;
};

/** An alarm whose id is also its heading in docs/operating.md; a test keeps the two lists equal. */
export function operatingAlarm(scope: Construct, id: string, props: OperatingAlarmProps): Alarm {
  const { meaning, ...rest } = props;
  return new Alarm(scope, id, {
    evaluationPeriods: 1,
    // An idle queue or function sends no metrics, and idle is healthy.
    treatMissingData: TreatMissingData.NOT_BREACHING,
    ...rest,
    alarmName: `${Stack.of(scope).stackName}-${id}`,
    alarmDescription: `${meaning}\n\ndocs/operating.md#${id.toLowerCase()}`,
  });
}

/** The sum of metrics of which some may be silent: a missing one counts as 0. */
export const sumOf = (metrics: Readonly<Record<string, IMetric>>, period: Duration) =>
  new MathExpression({
    expression: Object.keys(metrics)
      .map((name) => `FILL(${name}, 0)`)
      .join(' + '),
    usingMetrics: { ...metrics },
    label: Object.keys(metrics).join(' or '),
    period,
  });

/** What the alarms that count events look at. */
export const quarterHour = Duration.minutes(15);
