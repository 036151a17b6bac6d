import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sourceId } from '../../../shared/domain/ids.ts';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { twilio } from '../../../shared/sources/providers/twilio.ts';

const adapter = adapterOf(twilio);
const authToken = 'an auth token of the account';
const url = 'https://earful.example/in/sms/a-token';
const contentType = 'application/x-www-form-urlencoded; charset=UTF-8';

const fields = {
  SmsStatus: 'received',
  MessageSid: 'SM5ab7891328b440f04b7c83b459fc85fd',
  From: 'whatsapp:+15550002222',
  ProfileName: 'Mira Oak',
  Body: 'Où est mon colis? & l’autre',
  NumMedia: '0',
};

const form = (changes: Readonly<Record<string, string>> = {}) =>
  Buffer.from(String(new URLSearchParams({ ...fields, ...changes })));

/** As after the queue: only the headers that the adapter asks for have been kept. */
const translated = (body: Buffer) =>
  adapter.translate(body, {
    source: sourceId('sms'),
    headers: adapter.headers.includes('content-type') ? { 'content-type': contentType } : {},
    receivedAt: '2026-11-23T12:00:00.000Z',
  });

describe('a message through Twilio, from the request to the answer', () => {
  // Twilio: the address, then every field's name and value, in the order of the names.
  const signed = `${url}Body${fields.Body}From${fields.From}MessageSid${fields.MessageSid}NumMedia0ProfileNameMira OakSmsStatusreceived`;
  const signature = createHmac('sha1', authToken).update(signed).digest('base64');
  const verdict = (body: Buffer, at = url) =>
    adapter.verifier([authToken])(
      { method: 'POST', url: at, headers: { 'x-twilio-signature': signature }, body },
      new Date('2026-11-23T12:00:00.000Z'),
    ).kind;

  test('is genuine by the signature over address and fields, and by no other', () => {
    expect(verdict(form())).toBe('genuine');
    expect(verdict(form({ Body: 'Refund me' }))).toBe('refused');
    expect(verdict(form(), 'https://earful.example/in/sms/b-token')).toBe('refused');
  });

  test('is a form and nothing else', () => {
    expect([contentType, 'application/json'].map(adapter.accepts)).toEqual([true, false]);
  });

  test('is no question', () => {
    expect(adapter.handshake(form(), { 'content-type': contentType })).toBeUndefined();
  });

  test('is feedback, dated when it came', () => {
    expect(translated(form())).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'sms',
          externalId: 'SM5ab7891328b440f04b7c83b459fc85fd',
          text: 'Où est mon colis? & l’autre',
          author: { id: 'whatsapp:+15550002222', name: 'Mira Oak' },
          saidAt: '2026-11-23T12:00:00.000Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('is answered by TwiML that sends nothing to the customer', () => {
    expect(adapter.ack).toEqual({ status: 200, contentType: 'text/xml', body: '<Response/>' });
  });
});

test.each([
  ['there are no words in it', { Body: '', NumMedia: '1' }],
  ['a keyword that starts or stops messages', { Body: 'STOP', OptOutType: 'STOP' }],
  ['the event "delivered" is not feedback', { SmsStatus: 'delivered' }],
])('Twilio is ignored: %s', (because, changes) => {
  expect(translated(form(changes))).toEqual({ kind: 'ignored', because });
});

test.each(['MessageSid', 'SmsStatus'])('a message without %s is unreadable', (field) => {
  expect(() => translated(form({ [field]: '' }))).toThrow(`$.${field}`);
});
