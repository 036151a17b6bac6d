/**
 * Numbers for alarms and the dashboard, in CloudWatch's embedded metric format: a log line that CloudWatch turns
 * into metrics, without a call.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
import { type Metric, metricNamespace } from '../contract/metrics.ts';

/** Counts one event. `reason` becomes a dimension: only values from a short fixed list, each costs money. */
export function count(metric: Metric, now: Date, reason?: string, amount = 1): void {
  const dimensions = reason === undefined ? [] : ['reason'];
  const line = {
    _aws: {
      Timestamp: now.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: metricNamespace,
          Dimensions: [dimensions],
          Metrics: [{ Name: metric, Unit: 'Count' }],
        },
      ],
    },
    [metric]: amount,
    ...(reason === undefined ? {} : { reason }),
  };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
