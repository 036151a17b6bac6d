/**
 * Twilio: base64(HMAC-SHA1(auth token, URL + every form field's name and value, sorted by name)). A JSON body is
 * signed by its SHA-256 in the URL's `bodySHA256`.
 * https://www.twilio.com/docs/usage/security
 */
import { createHmac, createSecretKey, hash, type KeyObject, timingSafeEqual } from 'node:crypto';
import { InvalidInput } from '../../errors.ts';
import { candidatesIn } from './signature-header.ts';
import { genuine, refused, type SignedRequest, type Verify } from './signed-request.ts';

const signatureBytes = 20;

/** @throws {InvalidInput} when an auth token is empty */
export function twilioVerifier(authTokens: readonly string[]): Verify {
  if (authTokens.some((token) => token.length < 4)) {
    throw new InvalidInput('signing secret: expected the auth token of the Twilio account');
  }
  const keys = authTokens.map((token) => createSecretKey(Buffer.from(token, 'utf8')));
  return (request) => {
    const header = request.headers['x-twilio-signature'];
    if (!header) return refused('header missing');
    const [candidate] = candidatesIn(header, { encoding: 'base64' }, signatureBytes);
    if (candidate === undefined) return refused('header malformed');
    const fields = signedFields(request);
    if (fields === undefined) return refused('mismatch');
    const texts = spellings(request.url).map((url) => url + fields);
    return matchesAny(candidate, keys, texts) ? genuine : refused('mismatch');
  };
}

function matchesAny(
  candidate: Buffer,
  keys: readonly KeyObject[],
  texts: readonly string[],
): boolean {
  let found = false;
  for (const key of keys) {
    for (const text of texts) {
      const expected = createHmac('sha1', key).update(text).digest();
      found = timingSafeEqual(candidate, expected) || found;
    }
  }
  return found;
}

/** What is signed after the URL; undefined where the body is not the one that the URL speaks of. */
function signedFields({ url, body }: SignedRequest): string | undefined {
  const bodyHash = new URL(url).searchParams.get('bodySHA256');
  if (bodyHash !== null) {
    const same = timingSafeEqual(
      hash('sha256', hash('sha256', body), 'buffer'),
      hash('sha256', bodyHash, 'buffer'),
    );
    return same ? '' : undefined;
  }
  const form = new URLSearchParams(Buffer.from(body).toString('utf8'));
  const names = [...new Set(form.keys())].sort();
  // A field that was sent several times counts each of its values once, in order.
  return names
    .map((name) =>
      [...new Set(form.getAll(name))]
        .sort()
        .map((value) => name + value)
        .join(''),
    )
    .join('');
}

/**
 * Twilio signs the URL with or without its port and with a query that it may have encoded anew; the official library
 * tries the same four.
 */
function spellings(url: string): readonly string[] {
  const queries = [url, encodedAnew(url)];
  return [...new Set(queries.flatMap((one) => [withoutPort(one), withPort(one)]))];
}

const encodedAnew = (url: string): string => {
  const [base = '', query] = url.split('?', 2);
  return query === undefined ? url : `${base}?${query.replaceAll("'", '%27')}`;
};

function withPort(url: string): string {
  const { protocol, port, host } = new URL(url);
  if (port !== '') return url;
  const authority = authorityOf(url);
  return url.replace(
    authority,
    authority.replace(host, `${host}:${protocol === 'https:' ? 443 : 80}`),
  );
}

function withoutPort(url: string): string {
  const { port } = new URL(url);
  const authority = authorityOf(url);
  return port === '' ? url : url.replace(authority, authority.replace(`:${port}`, ''));
}

/** Between the scheme and the path: user, host and port, as written. */
const authorityOf = (url: string): string => url.split('/', 3)[2] ?? '';
