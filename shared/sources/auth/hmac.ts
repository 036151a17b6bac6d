/** Signatures with a shared secret. Fails closed: what cannot be checked is not accepted. */
import {
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';
import type { HmacAuth } from '../../domain/source-definition.ts';
import { InvalidInput } from '../../errors.ts';
import { candidatesIn } from './signature-header.ts';
import { isTimely, signedParts } from './signed-parts.ts';
import { genuine, refused, type Verify } from './signed-request.ts';

const digestBytes = { sha1: 20, sha256: 32, sha512: 64 } as const;

/**
 * A check by these secrets, each made into a key once.
 *
 * @throws {InvalidInput} when a secret is empty, short or not written as the scheme wants it
 */
export function hmacVerifier(auth: HmacAuth, secrets: readonly string[]): Verify {
  const keys = secrets.map((secret) => keyOf(auth, secret));
  return (request, now) => {
    const header = request.headers[auth.header];
    const parts = signedParts(auth, request);
    if (!header || parts === undefined) return refused('header missing');
    const candidates = candidatesIn(header, auth, digestBytes[auth.algorithm]);
    if (candidates.length === 0) return refused('header malformed');
    if (!matchesAny(candidates, keys, parts, auth)) return refused('mismatch');
    return isTimely(auth, request, now) ? genuine : refused('too old or new');
  };
}

/** Compares every candidate with every secret, without an early exit that would tell which one was near. */
function matchesAny(
  candidates: readonly Buffer[],
  keys: readonly KeyObject[],
  parts: readonly (string | Uint8Array)[],
  { algorithm, construction }: HmacAuth,
): boolean {
  let found = false;
  for (const key of keys) {
    const mac =
      construction === 'hash'
        ? createHash(algorithm).update(key.export())
        : createHmac(algorithm, key);
    for (const part of parts) mac.update(part);
    const expected = mac.digest();
    for (const candidate of candidates) found = timingSafeEqual(candidate, expected) || found;
  }
  return found;
}

const minTextSecret = 4;
const minSecretBytes = 24;

function keyOf({ key }: HmacAuth, secret: string): KeyObject {
  if (key === 'text') {
    if (secret.length < minTextSecret) throw new InvalidInput('signing secret: it is too short');
    return createSecretKey(Buffer.from(secret, 'utf8'));
  }
  const text = key === 'whsec' ? secret.replace(/^whsec_/, '') : secret;
  const bytes = Buffer.from(text, 'base64');
  // An empty secret would accept every forgery, and base 64 with a typing error decodes to a short one.
  if (bytes.length < minSecretBytes || !/^[A-Za-z0-9+/]+=*$/.test(text)) {
    const prefix = key === 'whsec' ? 'whsec_ and ' : '';
    throw new InvalidInput(`signing secret: expected ${prefix}base 64 of at least 24 bytes`);
  }
  return createSecretKey(bytes);
}
