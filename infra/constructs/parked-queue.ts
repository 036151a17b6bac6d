import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct, type IDependable } from 'constructs';
import {
  type FunctionSpec,
  functions,
  maxReceiveCount,
  type QueueName,
  visibilitySeconds,
} from '../../shared/contract/functions.ts';
import { queueNameIn } from '../../shared/contract/stage.ts';
import { longestWait, queueRetention } from '../settings.ts';
import { acknowledge } from './acknowledge.ts';
import { operatingAlarm } from './alarm.ts';
import { capitalised, deadLetters } from './dead-letters.ts';
import type { PipelineFunction, StartedBy } from './pipeline-function.ts';

export type ParkedQueueProps = {
  /** What it means that a message failed too often: one sentence. */
  readonly parked: string;
  /** What it means that messages are not worked off in time: one sentence. */
  readonly waiting: string;
};

/** A queue that never loses a message: what fails too often is parked, and what waits too long rings. */
export class ParkedQueue extends Construct {
  readonly url: string;
  readonly arn: string;
  readonly #queue: Queue;

  constructor(scope: Construct, name: QueueName, props: ParkedQueueProps) {
    super(scope, name);
    const parked = deadLetters(this, { of: name, meaning: props.parked });
    const queue = new Queue(this, 'Queue', {
      queueName: queueNameIn(Stack.of(this).stackName, name),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: queueRetention,
      visibilityTimeout: Duration.seconds(visibilitySeconds(consumerOf(name))),
      deadLetterQueue: { queue: parked, maxReceiveCount },
    });
    operatingAlarm(this, `${capitalised(name)}Waiting`, {
      meaning: props.waiting,
      metric: queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5) }),
      threshold: longestWait.toSeconds(),
    });
    this.#queue = queue;
    this.url = queue.queueUrl;
    this.arn = queue.queueArn;
  }

  /** Lets a service put messages here for this resource of ours; gives what must exist before it tries. */
  fedBy(service: string, resourceArn: string): IDependable {
    const { policyDependable } = this.#queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(service)],
        actions: ['sqs:SendMessage'],
        resources: [this.arn],
        conditions: {
          ArnEquals: { 'aws:SourceArn': resourceArn },
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        },
      }),
    );
    if (!policyDependable) throw new Error(`${this.node.path}: its policy is not ours to change`);
    return policyDependable;
  }

  /** Lets the function work the queue off; it answers which messages of a batch failed, and only those come again. */
  starts(consumer: PipelineFunction<StartedBy<'queue'>>): void {
    const { batchSize, concurrency } = functions[consumer.name].trigger;
    consumer.allow(
      ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      [this.arn],
    );
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: consumer,
      eventSourceArn: this.arn,
      batchSize,
      maxConcurrency: concurrency,
      reportBatchItemFailures: true,
    });
    acknowledge(mapping, {
      'Serverless-LambdaEventSourceMappingDestination':
        'A queue has no failure destination: what fails too often goes to its dead-letter queue.',
    });
  }
}

function consumerOf(queue: QueueName): FunctionSpec {
  const consumer = Object.values(functions).find(
    ({ trigger }) => trigger.kind === 'queue' && trigger.queue === queue,
  );
  if (!consumer)
    throw new Error(`shared/contract/functions.ts: nothing works off the queue '${queue}'`);
  return consumer;
}
