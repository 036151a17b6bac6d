/**
 * SQS on this machine: fauxqs with its SQLite store, so that messages survive a restart.
 *
 * Never ask it for a visibility of 0 seconds: its store then loses the count of receives, and refuses.
 */
import { buildApp } from 'fauxqs';
import { maxReceiveCount, type QueueName } from '../../shared/contract/functions.ts';
import { region } from './loopback.ts';

type Stores = NonNullable<NonNullable<Parameters<typeof buildApp>[0]>['stores']>;
type SqsStore = Stores['sqsStore'];
type SqsQueue = ReturnType<SqsStore['createQueue']>;
export type Message = ReturnType<SqsQueue['inspectMessages']>['ready'][number];

export type QueueSpec = { readonly name: QueueName; readonly visibilitySeconds: number };

export type QueueContent = {
  readonly ready: readonly Message[];
  /** Received and not deleted: being worked on, or waiting for another try. */
  readonly hidden: readonly Message[];
};

export type SqsEmulator = {
  readonly endpoint: string;
  urlOf(queue: QueueName): string;
  arnOf(queue: QueueName): string;
  /** What a queue holds, without touching it. */
  look(queue: QueueName): QueueContent;
  lookAtDead(queue: QueueName): QueueContent;
  stop(): Promise<void>;
};

const account = '000000000000';
const deadLetters = (queue: QueueName): string => `${queue}-dead`;
const arnOf = (name: string): string => `arn:aws:sqs:${region}:${account}:${name}`;

/** Starts SQS on the data in `folder`, with these queues and a dead-letter queue for each. */
export async function startSqs(folder: string, queues: readonly QueueSpec[]): Promise<SqsEmulator> {
  const { sqsStore, stores, close } = await persistentStores(folder);
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  app.addHook('onClose', close);
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' });
  const urlOf = (name: string) => `${endpoint}/${account}/${name}`;

  const create = (name: string, attributes: Record<string, string>) => {
    const existing = sqsStore.getQueueByName(name);
    if (existing) existing.setAttributes(attributes);
    else sqsStore.createQueue(name, urlOf(name), arnOf(name), attributes);
  };
  for (const { name, visibilitySeconds } of queues) {
    const target = arnOf(deadLetters(name));
    create(deadLetters(name), {});
    create(name, {
      VisibilityTimeout: String(visibilitySeconds),
      RedrivePolicy: JSON.stringify({ deadLetterTargetArn: target, maxReceiveCount }),
    });
  }
  return {
    endpoint,
    urlOf,
    arnOf,
    look: (name) => contentOf(sqsStore, name),
    lookAtDead: (name) => contentOf(sqsStore, deadLetters(name)),
    stop: () => app.close(),
  };
}

function contentOf(store: SqsStore, name: string): QueueContent {
  const content = store.getQueueByName(name)?.inspectMessages();
  if (!content) return { ready: [], hidden: [] };
  return {
    ready: [...content.ready, ...content.delayed],
    hidden: content.inflight.map(({ message }) => message),
  };
}

/** What we use of fauxqs's own modules. */
type Persistence = {
  readonly db: { exec(sql: string): void };
  loadSqsAndSns(sqs: SqsStore, sns: Stores['snsStore']): void;
  close(): void;
};

/**
 * The stores as `startFauxqs` wires them, which listens on every interface and so is not for us. The package exports
 * only its entry; its modules lie beside it, and its version is pinned.
 */
async function persistentStores(folder: string) {
  const inside = (file: string) => import(new URL(file, import.meta.resolve('fauxqs')).href);
  const [sqs, sns, s3, disk] = await Promise.all(
    ['./sqs/sqsStore.js', './sns/snsStore.js', './s3/s3Store.js', './persistence.js'].map(inside),
  );
  const persistence: Persistence = new disk.PersistenceManager(folder);
  // Without a sync per message: what is written survives the end of this process, if not of the machine.
  persistence.db.exec('PRAGMA synchronous = NORMAL');
  // Whoever had received a message died with the process before this one: nobody is to wait for minutes for them.
  persistence.db.exec('UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL');
  const stores: Stores = {
    sqsStore: new sqs.SqsStore(),
    snsStore: new sns.SnsStore(),
    s3Store: new s3.S3Store(),
  };
  const { sqsStore } = stores;
  persistence.loadSqsAndSns(sqsStore, stores.snsStore);
  Object.assign(sqsStore, { persistence });
  for (const queue of sqsStore.allQueues()) Object.assign(queue, { persistence });
  return { sqsStore, stores, close: async () => persistence.close() };
}
