/** What SES and S3 do with a mail for a source: it goes into the bucket, and the queue `mails` is told. */
import { randomBytes } from 'node:crypto';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mailPrefix } from '../shared/contract/stored-mail.ts';
import type { SourceId } from '../shared/domain/ids.ts';
import type { Cloud } from './cloud.ts';
import { credentials, region } from './emulators/loopback.ts';
import { mailsBucket } from './runtime/environment.ts';

export type IncomingMail = {
  readonly source: SourceId;
  readonly raw: Uint8Array;
  readonly at: Date;
  /** What SES calls it; another one is another arrival. Default: a new one. */
  readonly messageId?: string;
};

/** Settles when the mail is on its way to `collect`. */
export async function takeIn(
  { source, raw, at, messageId = randomBytes(20).toString('hex') }: IncomingMail,
  { s3, sqs }: Pick<Cloud, 's3' | 'sqs'>,
): Promise<void> {
  const key = `${mailPrefix(source)}${messageId}`;
  s3.put(key, raw);
  const client = new SQSClient({ endpoint: sqs.endpoint, region, credentials });
  const notice = storedNotice(key, at);
  await client.send(
    new SendMessageCommand({ QueueUrl: sqs.urlOf('mails'), MessageBody: JSON.stringify(notice) }),
  );
  client.destroy();
}

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html */
const storedNotice = (key: string, at: Date) => ({
  Records: [
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: region,
      eventTime: at.toISOString(),
      eventName: 'ObjectCreated:Put',
      s3: {
        s3SchemaVersion: '1.0',
        bucket: { name: mailsBucket, arn: `arn:aws:s3:::${mailsBucket}` },
        object: { key: encodeURIComponent(key).replaceAll('%2F', '/') },
      },
    },
  ],
});
