/** Ids that follow from what was said: the same input has the same id on every machine and at every attempt. */
import { createHmac, hash } from 'node:crypto';
import type { Author, Feedback } from '../domain/feedback.ts';
import { type ItemId, itemId, type PersonKey, personKey, type SourceId } from '../domain/ids.ts';

/** The id of the feedback that its source calls `externalId`. */
export const idOfItem = (source: SourceId, externalId: string): ItemId =>
  itemId(shortHash('item', source, externalId));

/** The id of a feedback without an id of its own: which delivery it came in, and where in it. */
export const idOfPart = (source: SourceId, deliveryId: string, index: number): ItemId =>
  itemId(shortHash('part', source, deliveryId, String(index)));

/** The first 64 bits of a SHA-256 of what the customer said, in hex: tells a repetition from an edit. */
export const contentHashOf = ({ title, text, rating, answers }: Feedback): string =>
  hash('sha256', JSON.stringify([title, text, rating, answers])).slice(0, 16);

/**
 * Who said it, without saying who: a keyed hash of the address, else of the id or handle at that source, else of the
 * item itself, for somebody nobody can recognise again.
 */
export function personOf(author: Author, source: SourceId, item: ItemId, key: string): PersonKey {
  return personKey(
    base32(
      createHmac('sha256', key)
        .update(identityOf(author, source, item))
        .digest(),
    ),
  );
}

function identityOf({ email, id, handle }: Author, source: SourceId, item: ItemId): string {
  if (email !== undefined) return `email\0${email.trim().toLowerCase()}`;
  if (id !== undefined) return `id\0${source}\0${id}`;
  if (handle !== undefined) return `handle\0${source}\0${handle.toLowerCase()}`;
  return `item\0${item}`;
}

/** The parts are joined with a character that none of them can contain: "ab" and "c" is not "a" and "bc". */
const shortHash = (...parts: readonly string[]): string =>
  base32(hash('sha256', parts.join('\0'), 'buffer'));

const alphabet = '0123456789abcdefghijklmnopqrstuv';

/** The first 130 bits in base 32 (RFC 4648 §7, extended hex alphabet, lower case): 26 characters. */
function base32(bytes: Buffer): string {
  const bits = BigInt(`0x${bytes.subarray(0, 17).toString('hex')}`) >> 6n;
  return Array.from({ length: 26 }, (_, index) => {
    const shift = BigInt((25 - index) * 5);
    return alphabet[Number((bits >> shift) & 31n)];
  }).join('');
}
