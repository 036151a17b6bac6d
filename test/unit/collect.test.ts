import { describe, expect, test } from 'vitest';
import { collect } from '../../functions/collect/collect.ts';
import type { Outcome } from '../../functions/collect/outcome.ts';
import type { Delivery } from '../../shared/contract/messages.ts';

const kept = 256 * 1024;
const receiptId = '0b6f8d1e-7a53-4f6f-9c55-6a3c1b1f2d10';

const aNotice = (...keys: readonly string[]): string =>
  JSON.stringify({
    Records: keys.map((key) => ({
      eventName: 'ObjectCreated:Put',
      eventTime: '2026-11-23T12:00:00.123Z',
      s3: { bucket: { name: 'mails' }, object: { key, size: 1 } },
    })),
  });

function aCollector(objects: Readonly<Record<string, Buffer>>) {
  const sent: Delivery[] = [];
  const outcomes: Outcome[] = [];
  const step = collect({
    readStart: async (key, limit) => {
      const object = objects[key];
      if (object === undefined) throw new Error(`no object ${key}`);
      return { start: object.subarray(0, limit), bytes: object.byteLength };
    },
    send: async (delivery) => void sent.push(delivery),
    report: (outcome) => void outcomes.push(outcome),
    newReceiptId: () => receiptId,
  });
  return { step, sent, outcomes };
}

describe('a mail in the bucket', () => {
  test('is one delivery of the source below which SES stored it, exactly as it came', async () => {
    const raw = Buffer.from('From: a@b.example\r\n\r\n\u00e9\ufffe');
    const { step, sent, outcomes } = aCollector({ 'mail-in/3f0r7k2m': raw });
    await step(aNotice('mail-in/3f0r7k2m'));

    expect(sent).toEqual([
      {
        v: 1,
        receiptId,
        source: 'mail-in',
        receivedAt: '2026-11-23T12:00:00.123Z',
        headers: { 'content-length': String(raw.byteLength) },
        deliveryId: '3f0r7k2m',
        body: raw.toString('base64'),
      },
    ]);
    expect(outcomes).toEqual([
      { source: 'mail-in', receiptId, messageId: '3f0r7k2m', bytes: raw.byteLength },
    ]);
  });

  test('of 3 MB is cut to what one message and one item of the table can hold', async () => {
    const { step, sent, outcomes } = aCollector({ 'mail-in/big': Buffer.alloc(3_000_000, 'a') });
    await step(aNotice('mail-in/big'));

    expect(sent.map(({ body }) => Buffer.from(body, 'base64').byteLength)).toEqual([kept]);
    expect(sent[0]?.headers).toEqual({ 'content-length': '3000000' });
    expect(outcomes).toMatchObject([{ bytes: 3_000_000, truncated: true }]);
  });

  test('that cannot be read now is asked for again', async () => {
    await expect(aCollector({}).step(aNotice('mail-in/gone'))).rejects.toThrow('no object');
  });
});

describe('no mail is', () => {
  test('what S3 and SES send to try whether they may', async () => {
    const { step, sent } = aCollector({});
    await step(JSON.stringify({ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: 'mails' }));
    await step(aNotice('mail-in/AMAZON_SES_SETUP_NOTIFICATION'));

    expect(sent).toEqual([]);
  });

  test.each([
    ['an object that no rule of ours has stored', aNotice('Happy+Face.jpg'), 'Happy Face.jpg'],
    ['another deep in a folder', aNotice('a/b/c'), 'got a/b/c'],
    ['something else than a notification', '{"Records": 1}', 'not a notification of S3'],
    ['no JSON', 'hello', 'not a notification of S3'],
  ])('%s: it goes to the parked messages', async (_, notice, message) => {
    await expect(aCollector({}).step(notice)).rejects.toThrow(message);
  });
});
