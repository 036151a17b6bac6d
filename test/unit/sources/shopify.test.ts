import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sourceId } from '../../../shared/domain/ids.ts';
import { adapterOf } from '../../../shared/sources/adapter.ts';
import { shopify } from '../../../shared/sources/providers/shopify.ts';
import returned from '../../fixtures/shopify/return.json' with { type: 'json' };
import { altered } from '../../support/altered.ts';

const adapter = adapterOf(shopify);

/** The bytes, because the ids in them are larger than a number of JavaScript can be. */
const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/shopify/${name}.json`, import.meta.url));

const translated = (topic: string, body: unknown) =>
  adapter.translate(Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body)), {
    source: sourceId('shop'),
    headers: { 'content-type': 'application/json', 'x-shopify-topic': topic },
    receivedAt: '2026-11-23T12:00:00.000Z',
  });

describe('Shopify tells', () => {
  test('why money was given back', () => {
    expect(translated('refunds/create', fixture('refund'))).toEqual({
      kind: 'feedback',
      items: [
        {
          source: 'shop',
          externalId: 'gid://shopify/Refund/890088186047892319',
          threadId: '820982911946154508',
          title: 'Refund: Saddle bag, Bell',
          text: 'Arrived damaged',
          author: {},
          saidAt: '2026-11-23T09:00:00.000Z',
          trust: 'verified',
        },
      ],
      deleted: [],
      ignored: [],
    });
  });

  test('why a customer sends something back: the reason in words, then the notes', () => {
    expect(translated('returns/request', returned)).toMatchObject({
      items: [
        {
          externalId: 'gid://shopify/Return/123134564567890',
          title: 'Return #1001-R1',
          text: 'The size is too small.\nToo tight around the arms\nBought by mistake',
        },
      ],
    });
  });

  test('why a customer disputes a payment, by an id with all its digits', () => {
    expect(translated('disputes/create', fixture('dispute'))).toMatchObject({
      items: [
        {
          externalId: '285332461850802051',
          text: 'The product was defective, damaged or not as described.',
        },
      ],
    });
  });
});

const bare = { id: 1, admin_graphql_api_id: 'gid://shopify/Refund/1', note: '' };
const unexplained = altered(returned, { return_line_items: [{ return_reason: 'unknown' }] });

test.each([
  ['a refund without a note', 'refunds/create', bare],
  ['a return without a reason', 'returns/approve', unexplained],
  [
    'the bank returned the payment; no customer complained',
    'disputes/create',
    { id: 1, reason: 'insufficient_funds' },
  ],
])('Shopify is ignored: %s', (because, topic, payload) => {
  expect(translated(topic, payload)).toEqual({ kind: 'ignored', because });
});

test('an order is known to be no feedback before its body is looked at', () => {
  expect(adapter.ignores({ 'x-shopify-topic': 'orders/create' })).toBe(
    'the event "orders/create" is not feedback',
  );
  expect(adapter.ignores({ 'x-shopify-topic': 'refunds/create' })).toBeUndefined();
});

test('a return without its id is unreadable', () => {
  const broken = altered(returned, { admin_graphql_api_id: undefined });

  expect(() => translated('returns/request', broken)).toThrow('$.admin_graphql_api_id');
});

test('the signature is over the bytes as they came', () => {
  const body = fixture('refund');
  const signature = createHmac('sha256', 'a shared secret').update(body).digest('base64');
  const verdict = (bytes: Buffer) =>
    adapter.verifier(['a shared secret'])(
      {
        method: 'POST',
        url: 'https://earful.example/in/shop/token',
        headers: { 'x-shopify-hmac-sha256': signature },
        body: bytes,
      },
      new Date(),
    ).kind;

  expect(verdict(body)).toBe('genuine');
  expect(verdict(Buffer.from(JSON.stringify(JSON.parse(body.toString()))))).toBe('refused');
});
