/** Signatures, over the exact bytes that came. Fails closed: what cannot be checked is not accepted. */
import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { InvalidInput } from '../errors.ts';

export type SignedRequest = {
  /** Lower-case names. */
  readonly headers: Readonly<Partial<Record<string, string>>>;
  readonly body: Uint8Array;
};

export type Verdict =
  /** `deliveryId`: the sender's id of this delivery, where the signature covers it. */
  | { readonly kind: 'genuine'; readonly deliveryId?: string }
  /** For the log and the metrics, never for the sender. */
  | { readonly kind: 'refused'; readonly reason: RefusedSignature };

export type RefusedSignature =
  | 'header missing'
  | 'header malformed'
  | 'too old or new'
  | 'mismatch';

const toleranceSeconds = 300;
/** More signatures in one header are no rotation but an attempt to keep us busy. */
const maxCandidates = 8;
const digestBytes = 32;
/** Strict, because Buffer.from skips foreign characters and drops the last bits of a digit without a word. */
const version1 = /(?<=^|[ ,])v1,([A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=)(?=$|[ ,])/g;

/**
 * Standard Webhooks, symmetric: base64(HMAC-SHA256(secret, `id.timestamp.body`)), a list of signatures, each `v1,…`.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function verifyStandardWebhook(
  { headers, body }: SignedRequest,
  secrets: readonly KeyObject[],
  now: Date,
): Verdict {
  const id = headers['webhook-id'];
  const timestamp = headers['webhook-timestamp'];
  const signatures = headers['webhook-signature'];
  if (!(id && timestamp && signatures)) return refused('header missing');
  // An id with a dot could move the border between id and timestamp in the signed text.
  if (!(/^[^.\s]{1,256}$/.test(id) && /^\d{1,12}$/.test(timestamp)))
    return refused('header malformed');
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > toleranceSeconds) {
    return refused('too old or new');
  }
  const candidates = [...signatures.matchAll(version1)]
    .slice(0, maxCandidates)
    .map(([, text = '']) => Buffer.from(text, 'base64'));
  const matches = matchesAny(candidates, secrets, [`${id}.${timestamp}.`, body]);
  return matches ? { kind: 'genuine', deliveryId: id } : refused('mismatch');
}

/**
 * GitHub and others: `X-Hub-Signature-256: sha256=` hex(HMAC-SHA256(secret, body)).
 * https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
 */
export function verifyHubSignature(
  { headers, body }: SignedRequest,
  secrets: readonly KeyObject[],
): Verdict {
  const signature = headers['x-hub-signature-256'];
  if (!signature) return refused('header missing');
  const [, text] = /^sha256=([0-9a-f]{64})$/.exec(signature) ?? [];
  if (text === undefined) return refused('header malformed');
  const matches = matchesAny([Buffer.from(text, 'hex')], secrets, [body]);
  return matches ? { kind: 'genuine' } : refused('mismatch');
}

/**
 * A Standard Webhooks secret: base 64 after `whsec_`.
 *
 * @throws {InvalidInput} when it is shorter than 24 bytes: an empty secret would accept every forgery
 */
export function standardWebhookKey(secret: string): KeyObject {
  const text = secret.replace(/^whsec_/, '');
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length < 24 || !/^[A-Za-z0-9+/]+=*$/.test(text)) {
    throw new InvalidInput('signing secret: expected whsec_ and base 64 of at least 24 bytes');
  }
  return createSecretKey(bytes);
}

/** @throws {InvalidInput} when the secret has fewer than 8 characters: an empty one would accept every forgery */
export function textKey(secret: string): KeyObject {
  if (secret.length < 8) throw new InvalidInput('signing secret: expected at least 8 characters');
  return createSecretKey(Buffer.from(secret, 'utf8'));
}

const refused = (reason: RefusedSignature): Verdict => ({ kind: 'refused', reason });

/** Compares every candidate with every secret, without an early exit that would tell which one was near. */
function matchesAny(
  candidates: readonly Buffer[],
  secrets: readonly KeyObject[],
  signed: readonly (string | Uint8Array)[],
): boolean {
  let found = false;
  for (const secret of secrets) {
    const hmac = createHmac('sha256', secret);
    for (const part of signed) hmac.update(part);
    const expected = hmac.digest();
    for (const candidate of candidates) {
      const same = candidate.length === digestBytes && timingSafeEqual(candidate, expected);
      found = same || found;
    }
  }
  return found;
}
