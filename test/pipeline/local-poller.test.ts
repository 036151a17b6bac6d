import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test, vi } from 'vitest';
import { credentials, region } from '../../local/emulators/loopback.ts';
import { startSqs } from '../../local/emulators/sqs.ts';
import { poll } from '../../local/runtime/poller.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

type Event = { Records: { messageId: string; body: string }[] };

/** Puts messages on a queue whose function is `handler`, with retries that come at once. */
async function work(bodies: readonly string[], handler: (event: Event) => unknown) {
  const sqs = await startSqs(temporaryFolder(), [{ name: 'deliveries', visibilitySeconds: 30 }]);
  const client = new SQSClient({ endpoint: sqs.endpoint, region, credentials });
  const queueUrl = sqs.urlOf('deliveries');
  const Entries = bodies.map((body, index) => ({ Id: String(index), MessageBody: body }));
  await client.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries }));
  const seen: string[] = [];
  const poller = poll({
    endpoint: sqs.endpoint,
    queueUrl,
    queueArn: sqs.arnOf('deliveries'),
    batchSize: 10,
    retrySeconds: () => 0.02,
    invoke: async (event) => {
      seen.push(...(event as Event).Records.map(({ body }) => body));
      return handler(event as Event);
    },
  });
  onTestFinished(async () => {
    await poller.stop();
    await sqs.stop();
    client.destroy();
  });
  const left = () => {
    const { ready, hidden } = sqs.look('deliveries');
    return ready.length + hidden.length;
  };
  const dead = () => sqs.lookAtDead('deliveries').ready.map(({ body }) => body);
  return { seen, left, dead };
}

const failing =
  (...bodies: string[]) =>
  (event: Event) => ({
    batchItemFailures: event.Records.filter(({ body }) => bodies.includes(body)).map(
      ({ messageId }) => ({ itemIdentifier: messageId }),
    ),
  });

test('tries only the message that failed again, and parks it after five tries', async () => {
  const { seen, left, dead } = await work(['good', 'bad'], failing('bad'));

  await vi.waitFor(() => expect(dead()).toEqual(['bad']), { interval: 10 });

  expect(left()).toBe(0);
  expect(seen.filter((body) => body === 'good')).toHaveLength(1);
  expect(seen.filter((body) => body === 'bad')).toHaveLength(5);
});

test.each([
  ['the function throws', () => Promise.reject(new Error('down'))],
  ['the answer is no batch response', () => ({ ok: true })],
  [
    'the answer names a message that was not in the batch',
    () => ({ batchItemFailures: [{ itemIdentifier: 'another' }] }),
  ],
])('loses no message when %s', async (_, handler) => {
  let calls = 0;
  const { seen, left } = await work(['a', 'b'], () => {
    calls += 1;
    return calls === 1 ? handler() : { batchItemFailures: [] };
  });

  await vi.waitFor(() => expect(left()).toBe(0), { interval: 10 });

  expect(seen.toSorted()).toEqual(['a', 'a', 'b', 'b']);
});
