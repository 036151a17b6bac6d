/** One example of every way to sign, each signed here with nothing but Node's own functions. */
import { createHash, createHmac, sign } from 'node:crypto';
import type { Auth, HmacAuth } from '../../shared/domain/source-definition.ts';
import { privateKey, publicHex } from './ed25519-keys.ts';
import type { Kind, Message } from './signed-request.ts';

const url = 'https://feedback.example/in/desk/4fd1?x=1';
const bytes = (text: string) => Buffer.from(text, 'utf8');
const seconds = (at: Date) => String(Math.floor(at.getTime() / 1000));

const hmac = (changes: Partial<HmacAuth> & Pick<HmacAuth, 'encoding' | 'signed'>): HmacAuth => ({
  scheme: 'hmac',
  header: 'x-signature',
  algorithm: 'sha256',
  key: 'text',
  ...changes,
});

const mac = (
  secret: string | Buffer,
  parts: readonly string[],
  encoding: 'hex' | 'base64',
  algorithm = 'sha256',
) => createHmac(algorithm, secret).update(parts.join('')).digest(encoding);

/** Signed by the body, or by what `sign` makes of a message. */
function kind(
  name: string,
  auth: Auth,
  headers: (message: Message) => Readonly<Record<string, string>>,
  rest: Partial<Omit<Kind, 'name' | 'auth'>> & {
    readonly bodyOf?: (message: Message) => string;
  } = {},
): Kind {
  const { bodyOf = ({ text }: Message) => text, ...others } = rest;
  return {
    name,
    auth,
    header: 'header' in auth ? auth.header : 'x-signature',
    secretOf: (seed) => `secret ${seed}`,
    configured: (secret) => secret,
    request: (message) => ({
      method: 'POST',
      url,
      headers: headers(message),
      body: bytes(bodyOf(message)),
    }),
    ...others,
  };
}

const base64Secret = (seed: string) => createHash('sha256').update(seed).digest('base64');
const stamp = { from: 'header:x-time', toleranceSeconds: 300 } as const;
const stampedInBody = ({ text, at }: Message) => JSON.stringify({ at: at.getTime(), text });
const formOf = ({ text }: Message) => `Body=${bytes(text).toString('hex')}`;

export const kinds: readonly Kind[] = [
  kind('hex', hmac({ encoding: 'hex', signed: ['body'] }), ({ text, secret }) => ({
    'x-signature': mac(secret, [text], 'hex'),
  })),
  kind(
    'base 64, SHA-512',
    hmac({ encoding: 'base64', algorithm: 'sha512', signed: ['body'] }),
    ({ text, secret }) => ({ 'x-signature': mac(secret, [text], 'base64', 'sha512') }),
  ),
  kind(
    'prefix, SHA-1',
    hmac({ encoding: 'hex', algorithm: 'sha1', prefix: 'sha1=', signed: ['body'] }),
    ({ text, secret }) => ({ 'x-signature': `sha1=${mac(secret, [text], 'hex', 'sha1')}` }),
  ),
  kind(
    'list, secret in base 64, seconds',
    hmac({
      encoding: 'base64',
      prefix: 'v1,',
      separator: ' ',
      key: 'whsec',
      signed: ['header:x-id', '=.', 'header:x-time', '=.', 'body'],
      timestamp: { ...stamp, unit: 'seconds' },
    }),
    ({ text, at, secret }) => {
      const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
      const signature = mac(key, ['m_1', '.', seconds(at), '.', text], 'base64');
      return { 'x-id': 'm_1', 'x-time': seconds(at), 'x-signature': `v1,${signature}` };
    },
    { secretOf: (seed) => `whsec_${base64Secret(seed)}` },
  ),
  kind(
    'fields of one header',
    hmac({
      encoding: 'hex',
      prefix: 'v1=',
      separator: ',',
      signed: ['field:t', '=.', 'body'],
      timestamp: { from: 'field:t', unit: 'seconds', toleranceSeconds: 300 },
    }),
    ({ text, at, secret }) => ({
      'x-signature': `t=${seconds(at)},v1=${mac(secret, [seconds(at), '.', text], 'hex')}`,
    }),
  ),
  kind(
    'milliseconds, method and address',
    hmac({
      encoding: 'base64',
      signed: ['method', 'url', 'body', 'header:x-time'],
      timestamp: { ...stamp, unit: 'milliseconds' },
    }),
    ({ text, at, secret }) => {
      const time = String(at.getTime());
      return { 'x-time': time, 'x-signature': mac(secret, ['POST', url, text, time], 'base64') };
    },
  ),
  kind(
    'ISO 8601, secret in base 64',
    hmac({
      encoding: 'base64',
      key: 'base64',
      signed: ['header:x-time', 'body'],
      timestamp: { ...stamp, unit: 'iso' },
    }),
    ({ text, at, secret }) => {
      const key = Buffer.from(secret, 'base64');
      return {
        'x-time': at.toISOString(),
        'x-signature': mac(key, [at.toISOString(), text], 'base64'),
      };
    },
    { secretOf: base64Secret },
  ),
  kind(
    'time in the body',
    hmac({
      encoding: 'hex',
      signed: ['body'],
      timestamp: { from: '$.at', unit: 'milliseconds', toleranceSeconds: 60 },
    }),
    (message) => ({ 'x-signature': mac(message.secret, [stampedInBody(message)], 'hex') }),
    { bodyOf: stampedInBody },
  ),
  kind(
    'plain hash',
    hmac({ encoding: 'hex', construction: 'hash', signed: ['method', 'url', 'body'] }),
    ({ text, secret }) => ({
      'x-signature': createHash('sha256').update(`${secret}POST${url}${text}`).digest('hex'),
    }),
  ),
  kind(
    'Ed25519',
    {
      scheme: 'ed25519',
      header: 'x-signature',
      encoding: 'hex',
      signed: ['header:x-time', 'body'],
      timestamp: { ...stamp, unit: 'seconds' },
    },
    ({ text, at, secret }) => ({
      'x-time': seconds(at),
      'x-signature': sign(null, bytes(seconds(at) + text), privateKey(secret)).toString('hex'),
    }),
    { configured: publicHex },
  ),
  kind(
    'Twilio',
    { scheme: 'twilio' },
    (message) => {
      const signed = [url, 'Body', bytes(message.text).toString('hex')];
      return { 'x-twilio-signature': mac(message.secret, signed, 'base64', 'sha1') };
    },
    { header: 'x-twilio-signature', bodyOf: formOf },
  ),
  kind(
    'any',
    {
      scheme: 'any',
      of: [
        hmac({ encoding: 'hex', prefix: 'sha256=', signed: ['body'] }),
        { scheme: 'shared-secret', in: 'bearer' },
      ],
    },
    ({ text, secret }) => ({ 'x-signature': `sha256=${mac(secret, [text], 'hex')}` }),
  ),
];

const shared = (place: string, header: string, written: (secret: string) => string) =>
  kind(
    place,
    { scheme: 'shared-secret', in: place },
    ({ secret }) => ({ [header]: written(secret) }),
    { header, secretOf: base64Secret },
  );

/** The secret travels with the request, whose body nobody signs. */
export const sharedKinds: readonly Kind[] = [
  shared('x-token', 'x-token', (secret) => secret),
  shared('bearer', 'authorization', (secret) => `Bearer ${secret}`),
  shared('basic', 'authorization', (secret) => {
    return `Basic ${bytes(`desk:${secret}`).toString('base64')}`;
  }),
];
