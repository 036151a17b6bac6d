/** The secret itself travels with the request. Weaker than a signature, and all that some providers have. */
import { hash, timingSafeEqual } from 'node:crypto';
import { InvalidInput } from '../../errors.ts';
import { genuine, refused, type SignedRequest, type Verify } from './signed-request.ts';

const minSecret = 8;

/** @throws {InvalidInput} when a secret has fewer than 8 characters */
export function sharedSecretVerifier(place: string, secrets: readonly string[]): Verify {
  if (secrets.some((secret) => secret.length < minSecret)) {
    throw new InvalidInput(`shared secret: expected at least ${minSecret} characters`);
  }
  const expected = secrets.map((secret) => hash('sha256', secret, 'buffer'));
  return ({ headers }) => {
    const given = givenIn(place, headers);
    if (given === undefined) return refused('header missing');
    // Hashes have one length, which timingSafeEqual needs, and tell nothing about how near a guess was.
    const digest = hash('sha256', given, 'buffer');
    const matches = expected.map((one) => timingSafeEqual(digest, one));
    return matches.includes(true) ? genuine : refused('mismatch');
  };
}

function givenIn(place: string, headers: SignedRequest['headers']): string | undefined {
  if (place !== 'bearer' && place !== 'basic') return headers[place];
  const [scheme = '', ...rest] = headers['authorization']?.split(' ') ?? [];
  if (rest.length === 0 || scheme.toLowerCase() !== place) return undefined;
  const value = rest.join(' ');
  return place === 'bearer' ? value : passwordIn(value);
}

/** RFC 7617: the first colon ends the user's name; the password may hold more. */
function passwordIn(credentials: string): string | undefined {
  const bytes = Buffer.from(credentials, 'base64');
  // Two headers joined into one would be read as the first of them.
  if (bytes.toString('base64') !== credentials) return undefined;
  const text = bytes.toString('utf8');
  return text.includes(':') ? text.slice(text.indexOf(':') + 1) : undefined;
}
