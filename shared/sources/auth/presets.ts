/** Signature schemes that several providers share. */
import type { Auth, HmacAuth } from '../../domain/source-definition.ts';

/** Over `id.timestamp.body`: what Standard Webhooks signs. */
const standardParts = [
  'header:webhook-id',
  '=.',
  'header:webhook-timestamp',
  '=.',
  'body',
] as const;
const standardTime = {
  from: 'header:webhook-timestamp',
  unit: 'seconds',
  toleranceSeconds: 300,
} as const;

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export const standardWebhooks = {
  scheme: 'any',
  of: [
    {
      scheme: 'hmac',
      header: 'webhook-signature',
      algorithm: 'sha256',
      encoding: 'base64',
      prefix: 'v1,',
      separator: ' ',
      key: 'whsec',
      signed: standardParts,
      timestamp: standardTime,
    },
    {
      scheme: 'ed25519',
      header: 'webhook-signature',
      encoding: 'base64',
      prefix: 'v1a,',
      signed: standardParts,
      timestamp: standardTime,
    },
  ],
} satisfies Auth;

/** The body alone, in hex after `<algorithm>=`, as GitHub began it. No timestamp: a replay is the same delivery. */
export const hubSignature = (header: string, algorithm: 'sha1' | 'sha256'): HmacAuth => ({
  scheme: 'hmac',
  header,
  algorithm,
  encoding: 'hex',
  prefix: `${algorithm}=`,
  key: 'text',
  signed: ['body'],
});

/** The body alone, in base 64 or hex, with nothing in front of it. */
export const bodySignature = (
  header: string,
  algorithm: 'sha1' | 'sha256',
  encoding: 'hex' | 'base64',
): HmacAuth => ({ scheme: 'hmac', header, algorithm, encoding, key: 'text', signed: ['body'] });
