/** Signatures whose check needs no secret: the provider keeps the private key. */
import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { Auth } from '../../domain/source-definition.ts';
import { InvalidInput } from '../../errors.ts';
import { candidatesIn } from './signature-header.ts';
import { isTimely, signedParts } from './signed-parts.ts';
import { genuine, refused, type Verify } from './signed-request.ts';

type Ed25519Auth = Extract<Auth, { readonly scheme: 'ed25519' }>;

const signatureBytes = 64;
const keyBytes = 32;

/**
 * A check by these public keys: hex, or base 64 after `whpk_`.
 *
 * @throws {InvalidInput} when a key is none
 */
export function ed25519Verifier(auth: Ed25519Auth, publicKeys: readonly string[]): Verify {
  const keys = publicKeys.map(keyOf);
  return (request, now) => {
    const header = request.headers[auth.header];
    const parts = signedParts(auth, request);
    if (!header || parts === undefined) return refused('header missing');
    const separated = auth.prefix === undefined ? {} : { separator: ' ' };
    const candidates = candidatesIn(header, { ...auth, ...separated }, signatureBytes);
    if (candidates.length === 0) return refused('header malformed');
    const signed = Buffer.concat(parts.map((part) => Buffer.from(part)));
    const matches = keys.some((key) =>
      candidates.some((candidate) => verify(null, signed, key, candidate)),
    );
    if (!matches) return refused('mismatch');
    return isTimely(auth, request, now) ? genuine : refused('too old or new');
  };
}

function keyOf(text: string): KeyObject {
  const bytes = text.startsWith('whpk_')
    ? Buffer.from(text.slice('whpk_'.length), 'base64')
    : Buffer.from(text, 'hex');
  if (bytes.length !== keyBytes) {
    throw new InvalidInput('public key: expected 64 hex digits, or whpk_ and base 64 of 32 bytes');
  }
  const x = bytes.toString('base64url');
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}
