import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../functions/receive/outcome.ts';
import { receive } from '../../functions/receive/receive.ts';
import { signedRequest } from '../../local/sign.ts';
import type { Delivery } from '../../shared/contract/messages.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import type { HttpRequest } from '../../shared/edge/http-step.ts';
import { adapters } from '../../shared/sources/adapters.ts';
import { aCompany } from '../support/a-company.ts';

const now = new Date('2026-11-23T10:00:00.000Z');
const token = 't'.repeat(32);
const secrets = {
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
  const secret = { token, signing: [secrets[source.type]] };
  const { headers } = signedRequest(source, secret, { id: 'msg_1', body: text, event: 'star' }, at);
  return {
    method: 'POST',
    path: `/in/${source.id}/${token}`,
    parameters: { source: source.id, token },
    query: {},
    headers,
    body: Buffer.from(text),
    ...about,
  };
}

function aReceiver(about: Partial<Parameters<typeof receive>[0]> = {}) {
  const sent: Delivery[] = [];
  const outcomes: Outcome[] = [];
  const step = receive({
    company: aCompany(),
    keysOf: async ({ type }) => ({ token, signing: [adapters[type].key(secrets[type])] }),
    send: async (delivery) => void sent.push(delivery),
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
