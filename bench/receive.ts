/** receive, from the parsed request to the message for the queue, beside the least that any receiver must do. */
import { createHmac, createSecretKey, randomUUID, timingSafeEqual } from 'node:crypto';
import { receive as receiver } from '../functions/receive/receive.ts';
import { signedRequest } from '../local/sign.ts';
import { sourceId } from '../shared/domain/ids.ts';
import { adapterFor } from '../shared/sources/adapters.ts';
import { aCompany } from '../test/support/a-company.ts';
import type { Comparison } from './run.ts';

const source = { id: sourceId('help-desk'), type: 'standard' } as const;
const token = 't'.repeat(32);
const signing = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const now = new Date();
const text = JSON.stringify({ type: 'feedback.created', data: { body: 'twice! '.repeat(280) } });
const secret = { token, signing: [signing] };
const { headers } = signedRequest(source, secret, { id: 'msg_1', body: text }, now);
const body = Buffer.from(text);
const keys = { token, verify: adapterFor(source).verifier([signing]) };

const step = receiver({
  company: aCompany(),
  keysOf: async () => keys,
  freshKeysOf: async () => keys,
  mayPass: () => true,
  send: async (delivery) => void JSON.stringify(delivery),
  report: () => undefined,
  now: () => now,
  newReceiptId: randomUUID,
});
const request = {
  method: 'POST',
  path: '',
  parameters: { source: source.id, token },
  query: {},
  rawQuery: '',
  headers,
  body,
};

const key = createSecretKey(Buffer.from(signing.slice(6), 'base64'));
const expected = Buffer.alloc(32);

export const receive: readonly Comparison[] = [
  {
    title: `receive: a signed body of ${body.byteLength} bytes`,
    contenders: [
      {
        name: 'HMAC, comparison and JSON.parse alone',
        run: () => {
          const digest = createHmac('sha256', key).update('msg_1.1.').update(body).digest();
          timingSafeEqual(digest, expected);
          return JSON.parse(body.toString('utf8'));
        },
      },
      { name: 'receive, up to the queue', run: () => step(request) },
    ],
  },
];
