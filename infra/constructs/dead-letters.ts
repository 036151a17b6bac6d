import { Duration, Stack } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { parkedRetention } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';
import { operatingAlarm } from './alarm.ts';

export type DeadLettersProps = {
  /** What is parked here, e.g. `deliveries`. */
  readonly of: string;
  /** What it means that one is parked: one sentence. */
  readonly meaning: string;
};

/** Where messages wait for a person, and the alarm `<Of>Parked` that calls one. */
export function deadLetters(scope: Construct, { of, meaning }: DeadLettersProps): Queue {
  const queue = new Queue(scope, 'Parked', {
    queueName: `${Stack.of(scope).stackName}-${of}-parked`,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: parkedRetention,
  });
  acknowledge(queue, {
    'Serverless-SQSRedrivePolicy': 'It is a dead-letter queue: what lies here waits for a person.',
  });
  operatingAlarm(scope, `${capitalised(of)}Parked`, {
    meaning,
    metric: queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: 'max',
    }),
    threshold: 1,
  });
  return queue;
}

export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
