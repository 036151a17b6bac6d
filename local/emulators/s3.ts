/** S3 on this machine: fauxqs with its store of files, one for each object. */
import { buildApp } from 'fauxqs';
import { region } from './loopback.ts';

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;
type S3Store = Stores['s3Store'];

export type S3Emulator = {
  readonly endpoint: string;
  put(key: string, body: Uint8Array): void;
  stop(): Promise<void>;
};

/** Starts S3 on the data in `folder`, with this bucket. */
export async function startS3(folder: string, bucket: string): Promise<S3Emulator> {
  const { s3Store, stores } = await storesIn(folder);
  if (!s3Store.hasBucket(bucket)) s3Store.createBucket(bucket);
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  return {
    endpoint: await app.listen({ port: 0, host: '127.0.0.1' }),
    put: (key, body) => void s3Store.putObject(bucket, key, Buffer.from(body), 'message/rfc822'),
    stop: () => app.close(),
  };
}

/** What we use of fauxqs's own modules. */
type Files = { loadS3(store: S3Store): void };

/** As `startFauxqs` wires them; see sqs.ts for why we do it ourselves. */
async function storesIn(folder: string) {
  const inside = (file: string) => import(new URL(file, import.meta.resolve('fauxqs')).href);
  const [sqs, sns, s3, disk] = await Promise.all(
    ['./sqs/sqsStore.js', './sns/snsStore.js', './s3/s3Store.js', './s3/fileS3Persistence.js'].map(
      inside,
    ),
  );
  const files: Files = new disk.FileS3Persistence(folder);
  const s3Store: S3Store = new s3.S3Store();
  files.loadS3(s3Store);
  Object.assign(s3Store, { persistence: files });
  const stores: Stores = {
    sqsStore: new sqs.SqsStore(),
    snsStore: new sns.SnsStore(),
    s3Store,
  };
  return { s3Store, stores };
}
