/**
 * The links in a digest: what they open, for whom and until when, signed, so that nothing has to be stored for them.
 *
 * A token is `key expiry subject . recipient signature`, without the blanks:
 *
 * | part      | characters | meaning                                                               |
 * |-----------|------------|-----------------------------------------------------------------------|
 * | key       | 1          | which of the secrets signed it: an old one stays valid for a while     |
 * | expiry    | 3          | base 36, days since 1970-01-01 UTC at whose start the link is void     |
 * | subject   | 0 to 64    | an item's id, a desk, or nothing                                      |
 * | recipient | 1 to 64    | whom it was made for                                                  |
 * | signature | 22         | HMAC-SHA-256 of everything before it, cut to 128 bits                 |
 *
 * The version and the purpose take no room: they are bound into the key. With desks and recipients of at most
 * {@link maxIdLength} characters and a link base of 40, no link is longer than 120 characters.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { InvalidInput } from '../errors.ts';

export type LinkPurpose = 'item' | 'desk' | 'unsubscribe';

export type Link = {
  readonly purpose: LinkPurpose;
  /** An item's id or a desk; empty for `unsubscribe`. */
  readonly subject: string;
  readonly recipient: string;
  /** Kept to the day, rounded up: a link never dies before this. */
  readonly expires: Date;
};

export type ReadLink =
  | ({ readonly kind: 'valid' | 'expired' } & Pick<Link, 'subject' | 'recipient' | 'expires'>)
  /** Not made by us, not for this purpose, or changed or cut on its way. */
  | { readonly kind: 'forged' };

/** How long a link works. Someone who unsubscribes from an old mail must not have to look for a newer one. */
export const lifetimeDays = {
  item: 21,
  desk: 21,
  unsubscribe: 365,
} as const satisfies Readonly<Record<LinkPurpose, number>>;

/** Up to here desks and recipients leave a link short enough for every mail program; see above. */
export const maxIdLength = 24;

const paths: Readonly<Record<LinkPurpose, string>> = { item: 'i', desk: 'd', unsubscribe: 'u' };
const dayMilliseconds = 86_400_000;
const minSecretLength = 32;
const signatureLength = 22;
const format =
  /^[\w-](?<expiry>[0-9a-z]{3})(?<subject>[\w-]{0,64})\.(?<recipient>[\w-]{1,64})[\w-]{22}$/;

/** When a link made now ends. */
export const expiryOf = (purpose: LinkPurpose, now: Date): Date =>
  new Date(now.getTime() + lifetimeDays[purpose] * dayMilliseconds);

/**
 * The path of a link, e.g. `/i/…`, to be put behind the company's link base.
 *
 * @param secrets The current one signs; those behind it only verify.
 * @throws {InvalidInput} when the secret is missing or short, or a part cannot be written into a token
 */
export function signLink(secrets: readonly string[], link: Link): string {
  const signer = signerOf(secrets[0], link.purpose);
  const content = `${signer.id}${inDays(link.expires)}${link.subject}.${link.recipient}`;
  const token = content + signatureOf(content, signer);
  const written = format.exec(token)?.groups;
  if (written?.['subject'] !== link.subject || written['recipient'] !== link.recipient) {
    throw new InvalidInput(`expected ids and a date that fit into a link, got "${content}"`);
  }
  return `/${paths[link.purpose]}/${token}`;
}

/**
 * What a token that came back says. Uses nothing up: mail scanners open every link before its reader does.
 *
 * @throws {InvalidInput} when a secret is missing or short
 */
export function readLink(
  secrets: readonly string[],
  purpose: LinkPurpose,
  token: string,
  now: Date,
): ReadLink {
  const [current, ...previous] = secrets;
  const signers = [current, ...previous].map((secret) => signerOf(secret, purpose));
  const written = format.exec(token)?.groups;
  if (written === undefined || !isSigned(token, signers)) return { kind: 'forged' };
  const { expiry = '', subject = '', recipient = '' } = written;
  const expires = new Date(Number.parseInt(expiry, 36) * dayMilliseconds);
  return { kind: now < expires ? 'valid' : 'expired', subject, recipient, expires };
}

type Signer = { readonly id: string; readonly key: Buffer };

/** A key of its own for each purpose: a link to read an item can never pass for one that unsubscribes. */
function signerOf(secret: string | undefined, purpose: LinkPurpose): Signer {
  if (secret === undefined || secret.length < minSecretLength) {
    throw new InvalidInput(`expected link keys of at least ${minSecretLength} characters each`);
  }
  const derived = Buffer.from(hkdfSync('sha256', secret, '', `earful link 1 ${purpose}`, 33));
  return { id: derived.subarray(32).toString('base64url').charAt(0), key: derived.subarray(0, 32) };
}

const inDays = (expires: Date): string =>
  Math.ceil(expires.getTime() / dayMilliseconds)
    .toString(36)
    .padStart(3, '0');

const signatureOf = (content: string, { key }: Signer): string =>
  createHmac('sha256', key).update(content).digest().subarray(0, 16).toString('base64url');

/**
 * Compared as text, because several texts decode to the same 16 bytes; every signer whose id fits is tried, since
 * ids of one character may be equal.
 */
function isSigned(token: string, signers: readonly Signer[]): boolean {
  const content = token.slice(0, -signatureLength);
  const given = Buffer.from(token.slice(-signatureLength));
  return signers
    .filter(({ id }) => id === token.charAt(0))
    .map((signer) => timingSafeEqual(given, Buffer.from(signatureOf(content, signer))))
    .includes(true);
}
