import { existsSync } from 'node:fs';
import { sign as signLikeGithub } from '@octokit/webhooks-methods';
import { Webhook } from 'standardwebhooks';
import { describe, expect, test } from 'vitest';
import type { Auth } from '../../../../shared/domain/source-definition.ts';
import { InvalidInput } from '../../../../shared/errors.ts';
import { hubSignature, standardWebhooks } from '../../../../shared/sources/auth/presets.ts';
import type { SignedRequest } from '../../../../shared/sources/auth/signed-request.ts';
import { verifierOf } from '../../../../shared/sources/auth/verifier.ts';
import {
  folder,
  officialVectors,
  requestOf,
  secretsOf,
  timeOf,
} from '../../../support/official-vectors.ts';

/** As the receiver sees it: a secret that nobody may set up, such as "foo", lets nobody in. */
function isGenuine(auth: Auth, secrets: readonly string[], request: SignedRequest, now: Date) {
  const verifiers = secrets.flatMap((secret) => {
    try {
      return [verifierOf(auth, [secret])];
    } catch (error) {
      if (error instanceof InvalidInput) return [];
      throw error;
    }
  });
  return verifiers.some((verify) => verify(request, now).kind === 'genuine');
}

describe('the 64 official vectors', () => {
  test.skipIf(!existsSync(folder))('are at hand, beside the checkout', () => {
    expect(officialVectors).toHaveLength(64);
  });

  test.each(officialVectors)('$provider: $name', (vector) => {
    const genuine = isGenuine(vector.auth, secretsOf(vector), requestOf(vector), timeOf(vector));

    expect(genuine).toBe(vector.ok);
  });

  test.each(officialVectors.filter(({ ok }) => ok))(
    '$provider: $name, changed afterwards',
    (vector) => {
      const request = requestOf(vector);
      const isStillGenuine = (changed: SignedRequest, secrets = secretsOf(vector)) =>
        isGenuine(vector.auth, secrets, changed, timeOf(vector));
      const other = [`whsec_${Buffer.alloc(24, 1).toString('base64')}`, 'another secret'];
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value = '']) => [name, `${value}0`]),
      );

      expect(
        isStillGenuine({ ...request, body: Buffer.concat([request.body, Buffer.from('!')]) }),
      ).toBe(false);
      expect(isStillGenuine({ ...request, headers })).toBe(false);
      expect(isStillGenuine({ ...request, headers: {} })).toBe(false);
      expect(isStillGenuine(request, other)).toBe(false);
    },
  );
});

describe('the reference libraries', () => {
  const now = new Date('2026-11-23T10:00:00.000Z');
  const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
  const other = `whsec_${Buffer.alloc(24, 9).toString('base64')}`;
  const body = '{"text":"zu spät 😡"}';
  const request = (headers: Readonly<Record<string, string>>): SignedRequest => ({
    method: 'POST',
    url: 'https://feedback.example/in/desk/4fd1',
    headers,
    body: Buffer.from(body),
  });
  const standard = (signatures: (right: string) => string) =>
    request({
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(now.getTime() / 1000),
      'webhook-signature': signatures(new Webhook(secret).sign('msg_1', now, body)),
    });

  test('of Standard Webhooks sign what we accept, by either of two secrets', () => {
    const verify = verifierOf(standardWebhooks, [other, secret]);

    expect(
      verify(
        standard((right) => right),
        now,
      ),
    ).toEqual({ kind: 'genuine' });
  });

  test.each([' ', ','])('of Standard Webhooks may sign several times, joined by "%s"', (joint) => {
    const wrong = `v1,${Buffer.alloc(32).toString('base64')}`;
    const verify = verifierOf(standardWebhooks, [secret]);

    expect(
      verify(
        standard((right) => [wrong, right].join(joint)),
        now,
      ),
    ).toEqual({ kind: 'genuine' });
  });

  test('of GitHub sign what we accept', async () => {
    const auth = hubSignature('x-hub-signature-256', 'sha256');
    const signature = await signLikeGithub('a secret of theirs', body);
    const verdict = verifierOf(auth, ['a secret of theirs'])(
      request({ 'x-hub-signature-256': signature }),
      now,
    );

    expect(verdict).toEqual({ kind: 'genuine' });
  });
});

test.each(['', 'whsec_', 'whsec_c2hvcnQ=', 'whsec_not base 64, though long enough'])(
  'Standard Webhooks cannot be set up with the secret "%s"',
  (bad) => {
    expect(() => verifierOf(standardWebhooks, [bad])).toThrow(InvalidInput);
  },
);

test('the right digest in the wrong dress is refused', async () => {
  const digest = (await signLikeGithub('long enough', '{}')).replace('sha256=', '');
  const verify = verifierOf(hubSignature('x-hub-signature-256', 'sha256'), ['long enough']);
  for (const header of [digest, `sha1=${digest}`, `sha256=${digest.toUpperCase()}`, 'sha256=']) {
    const headers = { 'x-hub-signature-256': header };
    const request = {
      method: 'POST',
      url: 'https://feedback.example/',
      headers,
      body: Buffer.from('{}'),
    };

    expect(verify(request, new Date()).kind).toBe('refused');
  }
});
