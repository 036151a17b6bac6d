import { verify } from '@octokit/webhooks-methods';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { signedRequest } from '../../local/sign.ts';
import { sourceId } from '../../shared/domain/ids.ts';

const id = sourceId('reviews');
const payload = { id: 'msg_1', body: '{"text":"naïve"}' };

test('signs as the reference implementation of Standard Webhooks expects', () => {
  const signing = [`whsec_${Buffer.from('thirty-two bytes of a test secret').toString('base64')}`];
  const secret = { token: 'a-token-of-22-letters_', signing };

  const { path, headers, body } = signedRequest(
    { id, type: 'standard' },
    secret,
    payload,
    new Date(),
  );

  expect(path).toBe('/in/reviews/a-token-of-22-letters_');
  expect(new Webhook(signing[0] ?? '').verify(body, { ...headers })).toEqual({ text: 'naïve' });
});

test("signs as GitHub's own library expects", async () => {
  const secret = { token: 'a-token-of-22-letters_', signing: ['0123456789abcdef'] };

  const { headers, body } = signedRequest({ id, type: 'github' }, secret, payload, new Date());

  expect(await verify('0123456789abcdef', body, String(headers['x-hub-signature-256']))).toBe(true);
});
