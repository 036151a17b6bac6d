import { setTimeout as delay } from 'node:timers/promises';
import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Delivery } from '../../shared/contract/messages.ts';
import { writeMessage } from '../../shared/contract/messages.ts';

/** Puts deliveries on the queue, at most {@link maxBatch} at once; when it settles, SQS has all of them. */
export type SendDeliveries = (deliveries: readonly Delivery[]) => Promise<void>;

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessageBatch.html */
export const maxBatch = 10;
/** All messages of a batch together may have 1 MiB; less, so that their frames fit in. */
export const maxBatchBytes = 900 * 1024;

const attempts = 5;

export function deliveriesTo(client: SQSClient, queueUrl: string): SendDeliveries {
  const send = async (messages: readonly string[]): Promise<readonly string[]> => {
    const Entries = messages.map((MessageBody, index) => ({ Id: String(index), MessageBody }));
    const { Failed = [] } = await client.send(
      new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }),
    );
    const refused = Failed.find(({ SenderFault }) => SenderFault);
    if (refused !== undefined) throw new Error(`SQS refused a delivery: ${refused.Message}`);
    return Failed.map(({ Id }) => messages[Number(Id)] ?? '');
  };
  return async (deliveries) => {
    let left: readonly string[] = deliveries.map(writeMessage);
    for (let attempt = 0; left.length > 0; attempt += 1) {
      if (attempt === attempts) throw new Error(`SQS took ${left.length} deliveries not`);
      // A batch can be accepted in part: only what failed is sent again, and after a while.
      // biome-ignore lint/performance/noAwaitInLoops: see above
      if (attempt > 0) await delay(100 * 2 ** attempt);
      left = await send(left);
    }
  };
}
