import { describe, expect, test } from 'vitest';
import type { SourceKeys } from '../../functions/receive/keys.ts';
import type { Outcome } from '../../functions/receive/outcome.ts';
import { rateLimiter } from '../../functions/receive/rate-limit.ts';
import { receive } from '../../functions/receive/receive.ts';
import { signedRequest } from '../../local/sign.ts';
import type { Delivery } from '../../shared/contract/messages.ts';
import type { Source } from '../../shared/domain/company.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import type { HttpRequest } from '../../shared/edge/http-step.ts';
import { adapterFor } from '../../shared/sources/adapters.ts';
import { aCompany } from '../support/a-company.ts';

const now = new Date('2026-11-23T10:00:00.000Z');
const token = 't'.repeat(32);
const secrets: Readonly<Record<string, string>> = {
  standard: `whsec_${Buffer.alloc(32, 1).toString('base64')}`,
  github: 'a secret that GitHub knows',
};
const helpDesk = { id: sourceId('help-desk'), type: 'standard' } as const;
const github = { id: sourceId('github'), type: 'github' } as const;
const body = '{"type":"feedback.created","data":{"body":"Wo bleibt mein Geld? 😡"}}';

function aRequest(
  about: Partial<HttpRequest> = {},
  at = now,
  source: typeof helpDesk | typeof github = helpDesk,
): HttpRequest {
  const text = about.body === undefined ? body : Buffer.from(about.body).toString('utf8');
  const secret = { token, signing: [secrets[source.type] ?? ''] };
  const { headers } = signedRequest(source, secret, { id: 'msg_1', body: text, event: 'star' }, at);
  return {
    method: 'POST',
    path: `/in/${source.id}/${token}`,
    parameters: { source: source.id, token },
    query: {},
    rawQuery: '',
    headers,
    body: Buffer.from(text),
    ...about,
  };
}

const keysOf = async (source: Source): Promise<SourceKeys> => ({
  token,
  verify: adapterFor(source).verifier([secrets[source.type] ?? '']),
});

function aReceiver(about: Partial<Parameters<typeof receive>[0]> = {}) {
  const sent: Delivery[] = [];
  const outcomes: Outcome[] = [];
  const step = receive({
    company: aCompany(),
    keysOf,
    freshKeysOf: keysOf,
    mayPass: () => true,
    send: async (message) => {
      if ('body' in message) sent.push(message);
    },
    report: (outcome) => outcomes.push(outcome),
    now: () => now,
    newReceiptId: () => '0b6f8d1e-7a53-4f6f-9c55-6a3c1b1f2d10',
    ...about,
  });
  return { step, sent, outcomes };
}

const json = (text: string | undefined): unknown => JSON.parse(text ?? '');

describe('a genuine delivery', () => {
  test('is answered 200 with a receipt once the queue has its exact bytes', async () => {
    const { step, sent } = aReceiver();
    const response = await step(aRequest());

    expect(response.status).toBe(200);
    expect(json(response.body)).toEqual({
      status: 'accepted',
      receiptId: '0b6f8d1e-7a53-4f6f-9c55-6a3c1b1f2d10',
    });
    expect(sent).toMatchObject([{ source: 'help-desk', deliveryId: 'msg_1', headers: {} }]);
    expect(Buffer.from(sent[0]?.body ?? '', 'base64').toString('utf8')).toBe(body);
  });

  test('is refused with what the queue threw, so that the sender comes back', async () => {
    const { step } = aReceiver({ send: () => Promise.reject(new Error('SQS is down')) });

    await expect(step(aRequest())).rejects.toThrow('SQS is down');
  });

  test('is not accepted while its secret cannot be had', async () => {
    const { step, sent } = aReceiver({ keysOf: () => Promise.reject(new Error('SSM is down')) });

    await expect(step(aRequest())).rejects.toThrow('SSM is down');
    expect(sent).toEqual([]);
  });

  test('that nobody can read is kept all the same, and its sender is told', async () => {
    const deep = Buffer.from('['.repeat(40) + ']'.repeat(40));
    const { step, sent } = aReceiver();
    const response = await step(aRequest({ body: deep }));

    expect(response.status).toBe(200);
    expect(json(response.body)).toMatchObject({
      status: 'accepted',
      quarantined: 'the body is nested deeper than 32 levels',
    });
    expect(sent).toHaveLength(1);
  });

  test('of an event that is no feedback is ignored with the reason, and not stored', async () => {
    const { step, sent } = aReceiver();
    const response = await step(aRequest({}, now, github));

    expect(response).toMatchObject({ status: 200 });
    expect(json(response.body)).toEqual({
      status: 'ignored',
      because: 'the event "star" is not feedback',
    });
    expect(sent).toEqual([]);
  });
});

describe('a bad delivery is refused and not stored', () => {
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const wrongToken = { parameters: { source: 'help-desk', token: `${token}x` } };
  test.each<[string, HttpRequest, number]>([
    ['an unknown source', aRequest({ parameters: { source: 'nobody', token } }), 404],
    ['a wrong token', aRequest(wrongToken), 404],
    ['no POST', aRequest({ method: 'GET' }), 405],
    ['2 MiB', aRequest({ body: Buffer.alloc(2 * 1024 * 1024, 97) }), 413],
    ['one byte too many', aRequest({ body: Buffer.alloc(256 * 1024 + 1, 97) }), 413],
    ['nothing in it', aRequest({ body: Buffer.alloc(0) }), 400],
    ['a form', aRequest({ headers: { 'content-type': 'application/x-www-form-urlencoded' } }), 415],
    ['ten minutes old', aRequest({}, minutesAgo(10)), 401],
    ['no signature', aRequest({ headers: { 'content-type': 'application/json' } }), 401],
    ['another body than was signed', { ...aRequest(), body: Buffer.from('{}') }, 401],
  ])('%s', async (_, request, status) => {
    const { step, sent, outcomes } = aReceiver();
    const response = await step(request);

    expect(response.status).toBe(status);
    expect(sent).toEqual([]);
    expect(outcomes).toMatchObject([{ kind: 'refused' }]);
    // Whoever forges learns nothing; everybody else is told what to mend.
    if (status === 401) expect(response).toEqual({ status: 401 });
    else expect(json(response.body)).toMatchObject({ status, detail: expect.any(String) });
  });

  test('an unknown source and a wrong token get the same answer', async () => {
    const { step } = aReceiver();

    expect(await step(aRequest({ parameters: { source: 'nobody', token } }))).toEqual(
      await step(aRequest(wrongToken)),
    );
  });

  test('the largest body that is allowed passes', async () => {
    const { step } = aReceiver();

    expect(await step(aRequest({ body: Buffer.alloc(256 * 1024, 97) }))).toMatchObject({
      status: 200,
    });
  });
});

test('a source that is retired tells its sender to stop, but only who knows its address', async () => {
  const sources = aCompany().sources.map((source) => ({ ...source, state: 'retired' as const }));
  const { step, sent } = aReceiver({ company: aCompany({ sources }) });

  expect((await step(aRequest())).status).toBe(410);
  expect((await step(aRequest({ parameters: { source: 'help-desk', token: 'x' } }))).status).toBe(
    404,
  );
  expect(sent).toEqual([]);
});

describe('secrets and limits', () => {
  test('a delivery that fits only the newest secret is taken at once', async () => {
    const old = async (source: Source): Promise<SourceKeys> => ({
      token,
      verify: adapterFor(source).verifier([`whsec_${Buffer.alloc(32, 9).toString('base64')}`]),
    });
    const { step, sent } = aReceiver({ keysOf: old, freshKeysOf: keysOf });

    expect((await step(aRequest())).status).toBe(200);
    expect(sent).toHaveLength(1);
  });

  test('a sender that has gone wild is asked to slow down, before anything is checked', async () => {
    const { step, sent } = aReceiver({ mayPass: () => false });
    const response = await step(aRequest());

    expect(response).toMatchObject({ status: 429, headers: { 'retry-after': '10' } });
    expect(sent).toEqual([]);
  });

  test('a refusal by a sender who knows the address is noted, a probe from anywhere is not', async () => {
    const notes: unknown[] = [];
    const send = async (message: unknown) => void notes.push(message);
    const { step } = aReceiver({ send });
    await step({ ...aRequest(), body: Buffer.from('{}') });
    await step(aRequest({ parameters: { source: 'help-desk', token: 'x' } }));

    expect(notes).toEqual([
      { v: 1, source: 'help-desk', refusedAt: now.toISOString(), reason: 'mismatch' },
    ]);
  });

  test('lets a burst pass, then as much as time allows, each source for itself', () => {
    const mayPass = rateLimiter();
    const pass = (id: string, at: Date) => mayPass(sourceId(id), at);
    const passed = Array.from({ length: 1500 }, () => pass('a', now)).filter(Boolean);

    expect(passed).toHaveLength(1000);
    expect(pass('b', now)).toBe(true);
    expect(pass('a', new Date(now.getTime() + 5))).toBe(false);
    expect(pass('a', new Date(now.getTime() + 20))).toBe(true);
  });
});

describe('a provider that looks whether the address is there', () => {
  test('by HEAD is told that it is, without anything being stored', async () => {
    const { step, sent } = aReceiver();

    expect(await step(aRequest({ method: 'HEAD' }))).toEqual({ status: 200 });
    expect(sent).toEqual([]);
  });
});
