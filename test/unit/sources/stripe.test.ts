import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { stripe } from '../../../shared/sources/providers/stripe.ts';
import dispute from '../../fixtures/stripe/dispute.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';
import { translated } from '../../support/translated.ts';

describe('Stripe tells', () => {
  test('why a customer disputes a payment, and nothing of our evidence', () => {
    expect(translated(stripe, dispute)).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'a-source',
          externalId: 'dp_1',
          threadId: 'pi_1',
          url: 'https://dashboard.stripe.com/payments/pi_1',
          title: 'Disputed payment',
          text: 'The product or service was not received.',
          author: { name: 'Mira Oak', email: 'mira@customer.example' },
          saidAt: '2026-11-23T09:00:00.000Z',
          revisedAt: '2026-11-23T09:01:00.000Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('of a change of the reason as a newer version of the same dispute', () => {
    const updated = altered(dispute, {
      type: 'charge.dispute.updated',
      created: 1_795_424_520,
      'data.object.reason': 'duplicate',
    });

    expect(translated(stripe, updated)).toMatchObject({
      items: [
        {
          externalId: 'dp_1',
          text: 'The customer was charged twice.',
          revisedAt: '2026-11-23T09:02:00.000Z',
        },
      ],
    });
  });

  test('a reason that is new to us as it stands', () => {
    const unknown = altered(dispute, { 'data.object.reason': 'constructor' });

    expect(translated(stripe, unknown)).toMatchObject({ items: [{ text: 'constructor' }] });
  });
});

test.each([
  [
    'the bank returned the payment; no customer complained',
    { 'data.object.reason': 'insufficient_funds' },
  ],
  ['the event "customer.created" is not feedback', { type: 'customer.created' }],
])('Stripe is ignored: %s', (because, changes) => {
  expect(translated(stripe, altered(dispute, changes))).toEqual({ kind: 'ignored', because });
});

test.each(['type', 'data.object.id'])('a dispute without %s is unreadable', (path) => {
  expect(() => translated(stripe, altered(dispute, { [path]: undefined }))).toThrow(path);
});

test('a signature is genuine with any of the versions in the header, for five minutes', () => {
  const secret = 'whsec_as_text';
  const body = JSON.stringify(dispute);
  const v1 = createHmac('sha256', secret).update(`1795424400.${body}`).digest('hex');
  const verdict = (now: string) =>
    adapterOf(stripe).verifier([secret])(
      {
        method: 'POST',
        url: 'https://earful.example/in/stripe/token',
        headers: { 'stripe-signature': `t=1795424400,v1=${'0'.repeat(64)},v1=${v1},v0=abc` },
        body: Buffer.from(body),
      },
      new Date(now),
    );

  expect(verdict('2026-11-23T09:05:00.000Z')).toEqual({ kind: 'genuine' });
  expect(verdict('2026-11-23T09:05:01.000Z')).toMatchObject({ reason: 'too old or new' });
});
