import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';

/** Gives up after this long, so that a webhook sender hears "later" before its own patience ends. */
const deadlineMs = 2000;

export type Send = (body: string) => Promise<void>;

/** Puts a message on the queue; when the promise resolves, SQS has it. */
export function sendTo(queueUrl: string, client = sqs()): Send {
  return async (body) => {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body }), {
      abortSignal: AbortSignal.timeout(deadlineMs),
    });
  };
}

/** The client takes its endpoint from its own settings: a queue URL must never decide where a request goes. */
const sqs = () => new SQSClient({ maxAttempts: 3, useQueueUrlAsEndpoint: false });
