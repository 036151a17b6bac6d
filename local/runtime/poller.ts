/**
 * Stands between a queue and its function, as Lambda's event source mapping does: receives a batch, invokes, deletes
 * what succeeded. What failed is tried again later and goes to the dead-letter queue after `maxReceiveCount` tries.
 *
 * One thing differs from AWS: there a failed message stays hidden for the rest of its visibility time-out, minutes;
 * here it comes back after seconds, and later each time.
 */
import {
  ChangeMessageVisibilityCommand,
  DeleteMessageBatchCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { credentials, region } from '../emulators/loopback.ts';

export type Poller = { stop(): Promise<void> };

export type PollerSpec = {
  readonly endpoint: string;
  readonly queueUrl: string;
  readonly queueArn: string;
  readonly batchSize: number;
  readonly invoke: (event: unknown) => Promise<unknown>;
  /** Seconds until a message that has been received this often is tried again; more than 0. */
  readonly retrySeconds?: (receiveCount: number) => number;
};

const doubling = (receiveCount: number): number => 2 ** (receiveCount - 1);

export function poll(spec: PollerSpec): Poller {
  const { endpoint } = spec;
  const client = new SQSClient({ endpoint, region, credentials, maxAttempts: 1 });
  const stopping = new AbortController();
  const { signal } = stopping;

  async function run(): Promise<void> {
    // Batch after batch, as one poller of Lambda's does.
    // biome-ignore lint/performance/noAwaitInLoops: see above
    while (!signal.aborted) await work(await receive(client, spec, signal), client, spec);
  }

  const running = run().catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  return {
    async stop() {
      stopping.abort();
      await running;
      client.destroy();
    },
  };
}

async function receive(
  client: SQSClient,
  { queueUrl, batchSize }: PollerSpec,
  abortSignal: AbortSignal,
): Promise<readonly Message[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl: queueUrl,
    MaxNumberOfMessages: batchSize,
    WaitTimeSeconds: 20,
    MessageSystemAttributeNames: ['All'],
    MessageAttributeNames: ['All'],
  });
  const { Messages = [] } = await client.send(command, { abortSignal });
  return Messages;
}

async function work(
  messages: readonly Message[],
  client: SQSClient,
  spec: PollerSpec,
): Promise<void> {
  if (messages.length === 0) return;
  const { queueUrl: QueueUrl, retrySeconds = doubling } = spec;
  const failed = await failedOf(messages, spec);
  const hasFailed = ({ MessageId = '' }: Message) => failed.has(MessageId);
  const done = messages.filter((message) => !hasFailed(message));
  if (done.length > 0) {
    const Entries = done.map(({ MessageId, ReceiptHandle }) => ({ Id: MessageId, ReceiptHandle }));
    await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  }
  const again = messages.filter(hasFailed).map(({ ReceiptHandle, Attributes }) => {
    const VisibilityTimeout = retrySeconds(Number(Attributes?.ApproximateReceiveCount));
    const change = { QueueUrl, ReceiptHandle, VisibilityTimeout };
    return client.send(new ChangeMessageVisibilityCommand(change));
  });
  await Promise.all(again);
}

const responseSchema = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })),
});

/** The ids to try again: all of them when the function threw, or answered what is no batch response. */
async function failedOf(
  messages: readonly Message[],
  { invoke, queueArn }: PollerSpec,
): Promise<ReadonlySet<string>> {
  const ids = messages.map(({ MessageId = '' }) => MessageId);
  const event = { Records: messages.map((message) => record(message, queueArn)) };
  const answer = responseSchema.safeParse(await invoke(event).catch(() => 'failed'));
  if (!answer.success) return new Set(ids);
  const failed = answer.data.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  // AWS fails the whole batch when an id is none of its own.
  return new Set(failed.every((id) => ids.includes(id)) ? failed : ids);
}

const record = (message: Message, queueArn: string) => ({
  messageId: message.MessageId,
  receiptHandle: message.ReceiptHandle,
  body: message.Body,
  attributes: message.Attributes,
  messageAttributes: {},
  md5OfBody: message.MD5OfBody,
  eventSource: 'aws:sqs',
  eventSourceARN: queueArn,
  awsRegion: region,
});
