import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { log } from './log.ts';

/** Stop before Lambda does: what is not begun by then goes back to the queue. Milliseconds. */
const reserveMs = 5000;

/**
 * A message that was handed out this often may be what kills the process: it is then worked on alone, after all the
 * others of its batch, so that it takes nobody with it.
 */
const suspectReceives = 3;

/**
 * A Lambda handler that gives each queued body to `step` and asks SQS to retry only those that failed.
 *
 * Every failure is retried: after five tries SQS moves the message to the dead-letter queue, where an alarm and a
 * person see it. Nothing that a customer said is dropped. The answer names a message at most once and only messages
 * of this batch: SQS takes a malformed answer for "all failed" and an empty one for "all done".
 */
export function queueStep(step: (body: string) => Promise<void>) {
  return middy<SQSEvent, SQSBatchResponse>().handler(async (event, context) => {
    const failed = await work(event.Records, step, context);
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  });
}

async function work(
  records: readonly SQSRecord[],
  step: (body: string) => Promise<void>,
  context: Context,
): Promise<readonly SQSRecord[]> {
  const suspect = (record: SQSRecord) =>
    Number(record.attributes.ApproximateReceiveCount) >= suspectReceives;
  const healthy = records.filter((record) => !suspect(record));
  const outcomes = await Promise.all(healthy.map((record) => attempt(record, step, context)));
  const failed = healthy.filter((_, index) => outcomes[index] === 'failed');
  for (const record of records.filter(suspect)) {
    // One after the other is the point.
    // biome-ignore lint/performance/noAwaitInLoops: see above
    if ((await attempt(record, step, context)) === 'failed') failed.push(record);
  }
  return failed;
}

async function attempt(
  { messageId, body, attributes }: SQSRecord,
  step: (body: string) => Promise<void>,
  context: Context,
): Promise<'done' | 'failed'> {
  if (context.getRemainingTimeInMillis() < reserveMs) return 'failed';
  try {
    await step(body);
    return 'done';
  } catch (error) {
    const receives = attributes.ApproximateReceiveCount;
    log('error', 'message failed', { messageId, receives, error });
    return 'failed';
  }
}
