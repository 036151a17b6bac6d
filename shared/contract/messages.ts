/** What travels on the queues. Versioned: a reader accepts what the deployment before it wrote. */
import * as z from 'zod';
import { recipientId, sourceId } from '../domain/ids.ts';
import { InvalidInput } from '../errors.ts';

const deliverySchema = z.object({
  v: z.literal(1),
  /** What the sender was told: leads from a log line of theirs to the item. */
  receiptId: z.uuid(),
  source: z.string().transform(sourceId),
  /** ISO 8601, UTC. */
  receivedAt: z.iso.datetime(),
  /** Lower-case names; only those an adapter reads. */
  headers: z.record(z.string(), z.string()),
  /** The sender's id of this delivery where the signature covers it, else the SHA-256 of the body, hex. */
  deliveryId: z.string().min(1).max(256),
  /** The body's exact bytes, base 64: SQS refuses some characters that JSON allows. */
  body: z.base64(),
  /** History: what it holds has been dealt with elsewhere, and is on nobody's desk. */
  imported: z.literal(true).exactOptional(),
});

/** One accepted webhook request, verified and otherwise as it came. */
export type Delivery = z.infer<typeof deliverySchema>;

const refusalNoticeSchema = z.object({
  v: z.literal(1),
  source: z.string().transform(sourceId),
  /** ISO 8601, UTC. */
  refusedAt: z.iso.datetime(),
  reason: z.string(),
});

/** Somebody who knows the address of a source sent what its secret did not sign. Tells how the source is doing. */
export type RefusalNotice = z.infer<typeof refusalNoticeSchema>;

const editionRequestSchema = z.object({
  v: z.literal(1),
  recipient: z.string().transform(recipientId),
  /** The slot: the end of the window. ISO 8601, UTC. */
  end: z.iso.datetime(),
});

/** Ask for the edition of one recipient and slot, which the ledger already holds. */
export type EditionRequest = z.infer<typeof editionRequestSchema>;

export const writeMessage = (message: Delivery | RefusalNotice | EditionRequest): string =>
  JSON.stringify(message);

/** @throws {InvalidInput} when the body is neither, as {@link writeMessage} wrote it */
export const readDelivery = (body: string): Delivery | RefusalNotice =>
  read(z.union([deliverySchema, refusalNoticeSchema]), body);

/** @throws {InvalidInput} when the value is not a delivery as {@link readDelivery} gave it */
export const deliveryFrom = (stored: unknown): Delivery => checked(deliverySchema, stored);

/** @throws {InvalidInput} when the body is not an edition request that {@link writeMessage} wrote */
export const readEditionRequest = (body: string): EditionRequest =>
  read(editionRequestSchema, body);

const read = <Schema extends z.ZodType>(schema: Schema, body: string): z.infer<Schema> =>
  checked(schema, parseJson(body));

function checked<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw new InvalidInput(`not a message of ours: ${z.prettifyError(parsed.error)}`);
  }
  return parsed.data;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new InvalidInput('not a message of ours: not JSON', { cause });
  }
}
