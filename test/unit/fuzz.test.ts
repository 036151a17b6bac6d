import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { receive } from '../../functions/receive/receive.ts';
import { signedRequest } from '../../local/sign.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import type { HttpRequest } from '../../shared/edge/http-step.ts';
import { adapterFor } from '../../shared/sources/adapters.ts';
import { aCompany } from '../support/a-company.ts';

const now = new Date('2026-11-23T10:00:00.000Z');
const token = 't'.repeat(32);
const source = { id: sourceId('help-desk'), type: 'standard' } as const;
const signing = [`whsec_${Buffer.alloc(32, 1).toString('base64')}`];
const adapter = adapterFor(source);
const keys = { token, verify: adapter.verifier(signing) };
const good = '{"type":"feedback.created","data":{"externalId":"1","body":"Refund, please"}}';

let queued = 0;
const step = receive({
  company: aCompany(),
  keysOf: async () => keys,
  freshKeysOf: async () => keys,
  send: async (message) => {
    queued += 'body' in message ? 1 : 0;
  },
  mayPass: () => true,
  report: () => undefined,
  now: () => now,
  newReceiptId: () => '0b6f8d1e-7a53-4f6f-9c55-6a3c1b1f2d10',
});

const request = (body: Buffer, about: Partial<HttpRequest> = {}): HttpRequest => {
  const payload = { id: 'msg_1', body: body.toString('latin1') };
  const { headers } = signedRequest(source, { token, signing }, payload, now);
  const parameters = { source: 'help-desk', token };
  return {
    method: 'POST',
    path: '/',
    parameters,
    query: {},
    rawQuery: '',
    headers,
    body,
    ...about,
  };
};

/** Signed as sent, so that what is wrong with it is found behind the signature. */
const signed = (text: string): HttpRequest => {
  const { headers } = signedRequest(source, { token, signing }, { id: 'msg_1', body: text }, now);
  return { ...request(Buffer.from(text)), headers };
};

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.json({ maxDepth: 5 }),
  fc.constantFrom(
    '['.repeat(10_000),
    '{"a":'.repeat(10_000),
    '{"type":"feedback.created","type":"x","data":{"body":"a","body":{}}}',
    '{"__proto__":{"type":"feedback.created"},"constructor":{"prototype":{}}}',
    '{"type":"feedback.created","data":{"body":"\\ud800 \\u0000 \\uffff"}}',
    '{"type":"feedback.created","data":{"rating":{"value":1e400,"min":0,"max":5}}}',
    '{"type":"feedback.created","data":{"externalId":12345678901234567890}}',
    `{"type":"feedback.created","data":{"body":"${'a\\u0301'.repeat(20_000)}"}}`,
    'null',
    '0',
    '"',
  ),
  // The real thing, cut or with one character replaced.
  fc.nat(good.length).map((end) => good.slice(0, end)),
  fc
    .tuple(fc.nat(good.length - 1), fc.string({ minLength: 1, maxLength: 1 }))
    .map(([at, char]) => good.slice(0, at) + char + good.slice(at + 1)),
);

test('20,000 hostile requests: none is our fault, and what is queued can be read or parked', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, fc.boolean(), async (text, isSigned) => {
      const bytes = Buffer.from(text);
      const response = await step(isSigned ? signed(text) : request(bytes));
      expect(response.status).toBeLessThan(500);
      if (response.status !== 200) return;
      const origin = { source: source.id, receivedAt: now.toISOString() };
      const headers = { 'content-type': 'application/json' };
      try {
        await adapter.translate(bytes, { ...origin, headers });
      } catch (error) {
        expect(error).toHaveProperty('name', 'InvalidInput');
      }
    }),
    { numRuns: 20_000 },
  );

  expect(({} as Record<string, unknown>)['type']).toBeUndefined();
  expect(queued).toBeGreaterThan(1000);
});

test('a nesting of 10,000 and a body of nothing but brackets are taken for what they are, at once', async () => {
  const deep = await step(signed('['.repeat(10_000)));
  const large = await step(signed('['.repeat(1024 * 1024)));

  expect(JSON.parse(deep.body ?? '')).toHaveProperty('quarantined');
  expect(large.status).toBe(413);
});

test('a compressed body is a body that is not JSON, and is never unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(10 * 1024 * 1024));
  const origin = { source: source.id, headers: {}, receivedAt: now.toISOString() };

  expect(() => adapter.translate(bomb, origin)).toThrow('not JSON in UTF-8');
});
