import type { Delivery } from '../../shared/contract/messages.ts';
import { readMailNotice, type StoredMail } from '../../shared/contract/stored-mail.ts';
import type { Outcome } from './outcome.ts';

/**
 * What is kept of a mail. The text comes before what is attached; in base 64 this fits one message, and in quarantine
 * one item of the table. Bytes.
 */
const maxMailBytes = 256 * 1024;

type ObjectStart = { readonly start: Uint8Array; readonly bytes: number };

type Needs = {
  /** The first bytes of an object of the bucket, and how many it has. */
  readonly readStart: (key: string, limit: number) => Promise<ObjectStart>;
  readonly send: (delivery: Delivery) => Promise<void>;
  readonly report: (outcome: Outcome) => void;
  readonly newReceiptId: () => string;
};

/** One notification of S3 → one delivery for each mail in it, unread, as `receive` does with webhooks. */
export const collect =
  (needs: Needs) =>
  async (notice: string): Promise<void> => {
    await Promise.all(readMailNotice(notice).map((mail) => take(mail, needs)));
  };

async function take(
  { key, messageId, source, storedAt }: StoredMail,
  { newReceiptId, readStart, report, send }: Needs,
): Promise<void> {
  const { start, bytes } = await readStart(key, maxMailBytes);
  const receiptId = newReceiptId();
  await send({
    v: 1,
    receiptId,
    source,
    receivedAt: storedAt,
    headers: { 'content-length': String(bytes) },
    deliveryId: messageId,
    body: Buffer.from(start).toString('base64'),
  });
  const truncated = bytes > start.byteLength;
  report({ source, receiptId, messageId, bytes, ...(truncated && { truncated }) });
}
