import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { requestTimeoutMs } from './time-limits.ts';

export type ObjectStart = {
  readonly start: Uint8Array;
  /** Of the whole object. */
  readonly bytes: number;
};

/** Reads the first `limit` bytes of an object, or all of a smaller one. */
export function startsIn(
  bucket: string,
  client = s3(),
): (key: string, limit: number) => Promise<ObjectStart> {
  return async (key, limit) => {
    const { Body, ContentRange } = await client.send(
      new GetObjectCommand({ Bucket: bucket, Key: key, Range: `bytes=0-${limit - 1}` }),
    );
    const start = (await Body?.transformToByteArray()) ?? new Uint8Array();
    // `bytes 0-262143/1234567`
    const bytes = Number(ContentRange?.split('/')[1] ?? start.byteLength);
    return { start, bytes };
  };
}

const s3 = () =>
  new S3Client({
    maxAttempts: 3,
    requestHandler: { requestTimeout: requestTimeoutMs, throwOnRequestTimeout: true },
  });
