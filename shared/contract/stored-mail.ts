/** Mail in the bucket. SES stores each mail below the id of its source, and S3 tells the queue `mails`. */
import * as z from 'zod';
import { type SourceId, sourceId } from '../domain/ids.ts';
import { InvalidInput } from '../errors.ts';

export type StoredMail = {
  readonly key: string;
  readonly source: SourceId;
  /** The id that SES gave it: one for each acceptance, whatever the mail says of itself. */
  readonly messageId: string;
  /** ISO 8601, UTC. */
  readonly storedAt: string;
};

/** What the receipt rule of a source puts in front of the message id. */
export const mailPrefix = (source: SourceId): string => `${source}/`;

/** SES leaves this where a new rule will store, to see whether it may. */
const setupNotification = 'AMAZON_SES_SETUP_NOTIFICATION';

const noticeSchema = z.union([
  z.object({
    Records: z.array(
      z.object({
        eventTime: z.iso.datetime(),
        s3: z.object({ object: z.object({ key: z.string() }) }),
      }),
    ),
  }),
  // S3 sends one whenever it is told to notify the queue.
  z.object({ Event: z.literal('s3:TestEvent') }).transform(() => ({ Records: [] })),
]);

/**
 * The mails that a notification of S3 tells of: mostly one, none in what S3 and SES send to try whether they may.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 *
 * @throws {InvalidInput} when it is no notification of S3, or of an object that no rule of ours has stored
 */
export function readMailNotice(body: string): readonly StoredMail[] {
  const parsed = noticeSchema.safeParse(parseJson(body));
  if (!parsed.success) {
    throw new InvalidInput(`not a notification of S3: ${z.prettifyError(parsed.error)}`);
  }
  return parsed.data.Records.map(({ eventTime, s3 }) =>
    storedMail(s3.object.key, eventTime),
  ).filter(({ messageId }) => messageId !== setupNotification);
}

function storedMail(encoded: string, storedAt: string): StoredMail {
  // As in a form: S3 writes a blank as "+".
  const key = decodeURIComponent(encoded.replaceAll('+', ' '));
  const [source = '', messageId = '', ...more] = key.split('/');
  if (source === '' || messageId === '' || more.length > 0) {
    throw new InvalidInput(`expected an object <source>/<message id>, got ${key}`);
  }
  return { key, source: sourceId(source), messageId, storedAt };
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new InvalidInput('not a notification of S3: not JSON', { cause });
  }
}
