/** Signs a webhook as its sender would, by the definition of the source. */
import { createHash, createHmac } from 'node:crypto';
import type { SourceSecret } from '../shared/contract/secrets.ts';
import type { Source } from '../shared/domain/company.ts';
import type { Auth, HmacAuth } from '../shared/domain/source-definition.ts';
import { InvalidInput } from '../shared/errors.ts';
import { definitionOf } from '../shared/sources/adapters.ts';
import { verifierOf } from '../shared/sources/auth/verifier.ts';

export type Payload = {
  /** The sender's id of this delivery. */
  readonly id: string;
  readonly body: string;
  /** The event's name, where the sender puts it into a header. */
  readonly event?: string;
};

export type SignedRequest = {
  /** Below the link base, with the source's token. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

type Signing = { readonly secret: string; readonly payload: Payload; readonly at: Date };

/**
 * The request to POST; `at` is the sender's clock, which must agree with ours to within minutes.
 *
 * @throws {InvalidInput} when only the provider itself can sign, as with Discord's private key
 */
export function signedRequest(
  source: Pick<Source, 'id' | 'type' | 'definition'>,
  secret: SourceSecret,
  payload: Payload,
  at: Date,
): SignedRequest {
  const { auth, event } = definitionOf(source);
  const [current = ''] = secret.signing;
  const eventHeader =
    typeof event === 'string' && event.startsWith('header:') && payload.event !== undefined
      ? { [event.slice('header:'.length)]: payload.event }
      : {};
  return {
    path: `/in/${source.id}/${secret.token}`,
    headers: {
      'content-type': 'application/json',
      ...eventHeader,
      ...signatureHeaders(auth, { secret: current, payload, at }),
    },
    body: payload.body,
  };
}

function signatureHeaders(auth: Auth, signing: Signing): Readonly<Record<string, string>> {
  switch (auth.scheme) {
    case 'hmac':
      return hmacHeaders(auth, signing);
    case 'shared-secret':
      return secretHeader(auth.in, signing.secret);
    case 'address-only':
      return {};
    case 'any':
      return signatureHeaders(schemeFor(auth.of, signing.secret), signing);
    case 'ed25519':
    case 'twilio':
      throw new InvalidInput(`nobody but the provider can sign for the scheme ${auth.scheme} here`);
  }
}

/** The scheme that the secret is written for. */
function schemeFor(schemes: readonly Auth[], secret: string): Auth {
  const found = schemes.find((auth) => {
    try {
      verifierOf(auth, [secret]);
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new InvalidInput('the secret is of no scheme of this source');
  return found;
}

function secretHeader(place: string, secret: string): Readonly<Record<string, string>> {
  if (place === 'bearer') return { authorization: `Bearer ${secret}` };
  if (place !== 'basic') return { [place]: secret };
  return { authorization: `Basic ${Buffer.from(`earful:${secret}`).toString('base64')}` };
}

function hmacHeaders(
  auth: HmacAuth,
  { secret, payload, at }: Signing,
): Readonly<Record<string, string>> {
  const time = timeOf(auth, at);
  const headers = headersSigned(auth, payload, time);
  const parts = auth.signed.map((name) => {
    if (name === 'body') return payload.body;
    if (name.startsWith('=')) return name.slice(1);
    return name.startsWith('field:') ? time : (headers[name.slice('header:'.length)] ?? '');
  });
  const key = auth.key === 'text' ? secret : Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const mac =
    auth.construction === 'hash'
      ? createHash(auth.algorithm).update(key)
      : createHmac(auth.algorithm, key);
  const signature = (auth.prefix ?? '') + mac.update(parts.join('')).digest(auth.encoding);
  const field = auth.timestamp?.from.startsWith('field:')
    ? `${auth.timestamp.from.slice('field:'.length)}=${time}${auth.separator ?? ','}`
    : '';
  return { ...headers, [auth.header]: field + signature };
}

/** The headers that the signature covers: the time, and else the id of the delivery. */
function headersSigned(
  { signed, timestamp }: HmacAuth,
  { id }: Payload,
  time: string,
): Readonly<Record<string, string>> {
  const names = [...signed, timestamp?.from ?? '']
    .filter((name) => name.startsWith('header:'))
    .map((name) => name.slice('header:'.length));
  const timeHeader = timestamp?.from.slice('header:'.length);
  return Object.fromEntries(names.map((name) => [name, name === timeHeader ? time : id]));
}

function timeOf({ timestamp }: HmacAuth, at: Date): string {
  if (timestamp?.unit === 'iso') return at.toISOString();
  const milliseconds = at.getTime();
  return String(
    timestamp?.unit === 'milliseconds' ? milliseconds : Math.floor(milliseconds / 1000),
  );
}
