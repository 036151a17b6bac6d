import { createHmac, createSecretKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { sign as signLikeGithub } from '@octokit/webhooks-methods';
import fc from 'fast-check';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import {
  standardWebhookKey,
  textKey,
  type Verdict,
  verifyHubSignature,
  verifyStandardWebhook,
} from '../../../shared/sources/verify.ts';

const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
const key = standardWebhookKey(secret);
const now = new Date('2026-11-23T10:00:00.000Z');
const bytes = (text: string) => Buffer.from(text, 'utf8');

const signed = (body: string, { id = 'msg_1', at = now, by = secret } = {}) => ({
  headers: {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(by).sign(id, at, body),
  },
  body: bytes(body),
});

const reasonOf = (verdict: Verdict) => (verdict.kind === 'refused' ? verdict.reason : 'genuine');

describe('Standard Webhooks', () => {
  test('accepts what the reference library signs, and takes the id that is signed', () => {
    expect(verifyStandardWebhook(signed('{"text":"zu spät 😡"}'), [key], now)).toEqual({
      kind: 'genuine',
      deliveryId: 'msg_1',
    });
  });

  test('accepts a signature by either of two secrets, so that one can be replaced', () => {
    const other = standardWebhookKey(`whsec_${Buffer.alloc(24, 9).toString('base64')}`);

    expect(reasonOf(verifyStandardWebhook(signed('{}'), [other, key], now))).toBe('genuine');
  });

  test('accepts the right one of a list of signatures, joined by blanks or by commas', () => {
    const request = signed('{}');
    const wrong = `v1,${Buffer.alloc(32).toString('base64')}`;
    for (const joined of [' ', ',']) {
      const list = [wrong, request.headers['webhook-signature']].join(joined);
      const headers = { ...request.headers, 'webhook-signature': list };
      expect(reasonOf(verifyStandardWebhook({ ...request, headers }, [key], now))).toBe('genuine');
    }
  });

  test.each([
    ['ten minutes old', { at: new Date(now.getTime() - 600_000) }, 'too old or new'],
    ['ten minutes ahead', { at: new Date(now.getTime() + 600_000) }, 'too old or new'],
    ['an id with a dot', { id: 'msg.1' }, 'header malformed'],
    ['another secret', { by: `whsec_${Buffer.alloc(24, 8).toString('base64')}` }, 'mismatch'],
  ])('refuses %s', (_, about, reason) => {
    expect(reasonOf(verifyStandardWebhook(signed('{}', about), [key], now))).toBe(reason);
  });

  test('refuses a request that lacks any of its headers', () => {
    for (const missing of ['webhook-id', 'webhook-timestamp', 'webhook-signature']) {
      const request = signed('{}');
      const headers = { ...request.headers, [missing]: undefined };
      expect(reasonOf(verifyStandardWebhook({ ...request, headers }, [key], now))).toBe(
        'header missing',
      );
    }
  });

  test('never accepts a request with anything in it changed', () => {
    const body = '{"type":"feedback.created","data":{"body":"refund"}}';
    const request = signed(body);
    fc.assert(
      fc.property(
        fc.nat(body.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom('body', 'webhook-id', 'webhook-timestamp', 'webhook-signature'),
        (at, flip, part) => {
          const flipped = (text: string) => {
            const copy = bytes(text);
            const place = at % copy.length;
            copy[place] = (copy[place] ?? 0) ^ flip;
            return copy;
          };
          const changed =
            part === 'body'
              ? { ...request, body: flipped(body) }
              : {
                  ...request,
                  headers: {
                    ...request.headers,
                    [part]: flipped(request.headers[part as keyof typeof request.headers]).toString(
                      'latin1',
                    ),
                  },
                };
          return verifyStandardWebhook(changed, [key], now).kind === 'refused';
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('refuses to be set up with an empty or short secret', () => {
    for (const bad of ['', 'whsec_', 'whsec_c2hvcnQ=', 'whsec_not base 64, though long enough']) {
      expect(() => standardWebhookKey(bad)).toThrow('signing secret');
    }
    expect(() => textKey('')).toThrow('signing secret');
  });
});

describe('GitHub', () => {
  test('accepts what the official library signs', async () => {
    const headers = {
      'x-hub-signature-256': await signLikeGithub('a secret of theirs', '{"ä":1}'),
    };

    const verdict = verifyHubSignature({ headers, body: bytes('{"ä":1}') }, [
      textKey('a secret of theirs'),
    ]);
    expect(verdict).toEqual({ kind: 'genuine' });
  });

  test('refuses the right digest in the wrong dress', () => {
    const digest = createHmac('sha256', 'long enough').update('{}').digest('hex');
    for (const header of [digest, `sha1=${digest}`, `sha256=${digest.toUpperCase()}`, 'sha256=']) {
      const request = { headers: { 'x-hub-signature-256': header }, body: bytes('{}') };
      expect(verifyHubSignature(request, [textKey('long enough')]).kind).toBe('refused');
    }
  });
});

type Vector = {
  readonly name: string;
  readonly secret?: string;
  readonly secrets?: readonly string[];
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly nowSeconds?: number;
  readonly ok: boolean;
};

const folder = '../shared/vectors';
const vectors = (provider: string): readonly Vector[] =>
  existsSync(folder) ? JSON.parse(readFileSync(`${folder}/${provider}.json`, 'utf8')).vectors : [];

describe('official vectors', () => {
  test.skipIf(!existsSync(folder))('are at hand, beside the checkout', () => {
    expect(vectors('github').length).toBeGreaterThan(0);
  });

  // Ed25519 (v1a) is a scheme of its own, which no source of ours uses.
  test.each(vectors('standard-webhooks').filter(({ name }) => !name.includes('v1a')))(
    'Standard Webhooks: $name',
    ({ secret: theirs = '', headers, body, nowSeconds = 0, ok }) => {
      const request = { headers, body: bytes(body) };
      const verdict = verifyStandardWebhook(
        request,
        [standardWebhookKey(theirs)],
        new Date(nowSeconds * 1000),
      );
      expect(verdict.kind).toBe(ok ? 'genuine' : 'refused');
    },
  );

  test.each(vectors('github'))(
    'GitHub: $name',
    ({ secret: one = '', secrets, headers, body, ok }) => {
      // Their secrets are shorter than we would let anybody set up.
      const theirs = (secrets ?? [one]).map((text) => createSecretKey(text, 'utf8'));
      const verdict = verifyHubSignature({ headers, body: bytes(body) }, theirs);
      expect(verdict.kind).toBe(ok ? 'genuine' : 'refused');
    },
  );
});
