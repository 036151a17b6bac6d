import type { Context, SQSEvent } from 'aws-lambda';
import { describe, expect, test, vi } from 'vitest';
import { queueStep } from '../../../shared/edge/queue-step.ts';

type Message = { readonly body: string; readonly receives?: number };

const event = (...messages: readonly Message[]) =>
  ({
    Records: messages.map(({ body, receives = 1 }, index) => ({
      body,
      messageId: `m${index}`,
      attributes: { ApproximateReceiveCount: String(receives) },
    })),
  }) as unknown as SQSEvent;

const context = (remaining = 30_000) =>
  ({ getRemainingTimeInMillis: () => remaining }) as unknown as Context;

const failing = (...bad: readonly string[]) =>
  queueStep(async (body) => {
    if (bad.includes(body)) throw new Error('no');
  });

const failures = (...ids: readonly string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

describe('a batch from the queue', () => {
  test('asks SQS to retry only the message that failed', async () => {
    const batch = event({ body: 'good' }, { body: 'bad' }, { body: 'good too' });

    expect(await failing('bad')(batch, context())).toEqual(failures('m1'));
  });

  test('asks for all of them when all failed', async () => {
    const batch = event({ body: 'bad' }, { body: 'bad' });

    expect(await failing('bad')(batch, context())).toEqual(failures('m0', 'm1'));
  });

  test.each([[undefined], ['text'], [null]])('survives a step that throws %s', async (thrown) => {
    const handler = queueStep(() => Promise.reject(thrown));

    expect(await handler(event({ body: 'a' }), context())).toEqual(failures('m0'));
  });

  test('begins nothing that it may have no time to finish', async () => {
    const step = vi.fn(async () => undefined);

    expect(await queueStep(step)(event({ body: 'a' }), context(4000))).toEqual(failures('m0'));
    expect(step).not.toHaveBeenCalled();
  });

  test('works on a suspected killer alone, after all the others', async () => {
    const order: string[] = [];
    const handler = queueStep(async (body) => {
      order.push(`${body} begins`);
      await Promise.resolve();
      order.push(`${body} ends`);
    });
    await handler(event({ body: 'suspect', receives: 3 }, { body: 'fine' }), context());

    expect(order).toEqual(['fine begins', 'fine ends', 'suspect begins', 'suspect ends']);
  });
});
