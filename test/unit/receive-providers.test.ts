import { createHmac, sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { receive } from '../../functions/receive/receive.ts';
import type { Delivery } from '../../shared/contract/messages.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import type { HttpRequest, HttpResponse } from '../../shared/edge/http-step.ts';
import { adapterFor } from '../../shared/sources/adapters.ts';
import { aCompany } from '../support/a-company.ts';
import { privateKey, publicHex } from '../support/ed25519-keys.ts';

const now = new Date('2026-11-23T10:00:00.000Z');
const seconds = String(now.getTime() / 1000);
const token = 't'.repeat(32);
const secret = 'a secret of the provider';
const verifyToken = 'a token that Meta repeats';

/** What a source of this type is answered, and what of it got onto the queue. */
async function answerTo(
  type: string,
  about: Partial<HttpRequest>,
  signing = secret,
): Promise<HttpResponse & { readonly queued: number }> {
  const queued: Delivery[] = [];
  const source = { id: sourceId('chat'), name: 'Chat', type, public: false };
  const keys = { token, verifyToken, verify: adapterFor(source).verifier([signing]) };
  const step = receive({
    company: aCompany({ sources: [source] }),
    keysOf: async () => keys,
    freshKeysOf: async () => keys,
    send: async (message) => {
      if ('body' in message) queued.push(message);
    },
    mayPass: () => true,
    report: () => undefined,
    now: () => now,
    newReceiptId: () => '0b6f8d1e-7a53-4f6f-9c55-6a3c1b1f2d10',
  });
  const response = await step({
    method: 'POST',
    path: `/in/chat/${token}`,
    parameters: { source: 'chat', token },
    query: {},
    rawQuery: '',
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(''),
    ...about,
  });
  return { ...response, queued: queued.length };
}

const json = (headers: Record<string, string>) => ({
  'content-type': 'application/json',
  ...headers,
});

describe('Slack', () => {
  test('gets back the challenge that it asks for, once its signature holds', async () => {
    const body = '{"type":"url_verification","challenge":"3eZbrw1aBm2rZgRNFdxV"}';
    const digest = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
    const headers = json({
      'x-slack-request-timestamp': seconds,
      'x-slack-signature': `v0=${digest}`,
    });
    const about = { headers, body: Buffer.from(body) };

    expect(await answerTo('slack', about)).toMatchObject({
      status: 200,
      body: '3eZbrw1aBm2rZgRNFdxV',
      queued: 0,
    });
    expect(await answerTo('slack', about, 'another secret')).toEqual({ status: 401, queued: 0 });
  });
});

describe('Discord', () => {
  const ping = Buffer.from('{"version":1,"type":0}');
  const headers = (by: string) =>
    json({
      'x-signature-timestamp': seconds,
      'x-signature-ed25519': sign(
        null,
        Buffer.concat([Buffer.from(seconds), ping]),
        privateKey(by),
      ).toString('hex'),
    });

  test('is answered 204 to its ping, and 401 to the bad signatures that it tests us with', async () => {
    const genuine = { headers: headers('discord'), body: ping };
    const forged = { headers: headers('somebody else'), body: ping };

    expect(await answerTo('discord', genuine, publicHex('discord'))).toMatchObject({
      status: 204,
      queued: 0,
    });
    expect(await answerTo('discord', forged, publicHex('discord'))).toEqual({
      status: 401,
      queued: 0,
    });
  });
});

describe('Twilio', () => {
  test('is answered in TwiML, by the address that was configured and not the one it came to', async () => {
    const form = new URLSearchParams({
      Body: 'Where is my bike?',
      From: '+491',
      MessageSid: 'SM1',
    });
    const url = `${aCompany().links}/in/chat/${token}`;
    const fields = [...form].sort().map(([name, value]) => name + value);
    const signature = createHmac('sha1', secret)
      .update(url + fields.join(''))
      .digest('base64');
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signature,
      host: 'elsewhere.example',
    };

    expect(await answerTo('twilio', { headers, body: Buffer.from(String(form)) })).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/xml' },
      body: '<Response/>',
      queued: 1,
    });
  });
});

describe('Meta', () => {
  const asking = (given: string) => ({
    method: 'GET',
    query: {
      'hub.mode': 'subscribe',
      'hub.verify_token': given,
      'hub.challenge': '1158201444',
    },
  });

  test('gets its challenge back for the right token, and 403 for a wrong one', async () => {
    expect(await answerTo('whatsapp', asking(verifyToken))).toMatchObject({
      status: 200,
      body: '1158201444',
    });
    expect(await answerTo('whatsapp', asking('a guess'))).toMatchObject({ status: 403 });
  });

  test('is asked nothing by other sources: GET is no method of theirs', async () => {
    expect(await answerTo('github', asking(verifyToken))).toMatchObject({ status: 405 });
  });
});

test('whoever probes by HEAD is told that the address is there', async () => {
  expect(await answerTo('typeform', { method: 'HEAD' })).toEqual({ status: 200, queued: 0 });
});
