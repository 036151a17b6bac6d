/** What AWS provides, on this machine: a table, queues, mail, secrets, all kept in one folder. */
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type FunctionSpec, functions, visibilitySeconds } from '../shared/contract/functions.ts';
import type { Company } from '../shared/domain/company.ts';
import type { Table } from '../shared/store/table.ts';
import { startDynamo } from './emulators/dynamo.ts';
import { credentials, region } from './emulators/loopback.ts';
import { plugInto } from './emulators/plug.ts';
import { type S3Emulator, startS3 } from './emulators/s3.ts';
import { type SesEmulator, startSes } from './emulators/ses.ts';
import { type QueueSpec, type SqsEmulator, startSqs } from './emulators/sqs.ts';
import { openSecrets, type Secrets, startSsm } from './emulators/ssm.ts';
import { type Mailbox, mailbox } from './mailbox.ts';
import type { Clock } from './runtime/clock.ts';
import { mailsBucket, type Plugs, secretsPath, tableName } from './runtime/environment.ts';

export type Cloud = {
  /** Between the functions and each service. */
  readonly plugs: Plugs;
  readonly table: Table;
  readonly sqs: SqsEmulator;
  readonly s3: S3Emulator;
  readonly ses: SesEmulator;
  readonly mailbox: Mailbox;
  readonly secrets: Secrets;
  stop(): Promise<void>;
};

/** The parts of a data folder that hold what happened; without them Earful starts afresh, with the same secrets. */
export const happenings = ['dynamo', 'sqs', 's3', 'mailbox'] as const;

export async function startCloud(folder: string, company: Company, clock: Clock): Promise<Cloud> {
  const secrets = openSecrets(join(folder, 'secrets.json'), company);
  const mails = mailbox(join(folder, 'mailbox'));
  // It refuses the table of an older Earful: then nothing else has been started.
  const dynamo = await startDynamo(join(folder, 'dynamo'), tableName);
  const [sqs, s3, ses, ssm] = await Promise.all([
    startSqs(join(folder, 'sqs'), queues),
    startS3(join(folder, 's3'), mailsBucket),
    startSes({ mailbox: mails, now: clock.now }),
    startSsm(secrets, secretsPath),
  ]);
  const client = new DynamoDBClient({ endpoint: dynamo.endpoint, region, credentials });
  const marshallOptions = { removeUndefinedValues: true };
  const plugs = {
    dynamo: await plugInto(dynamo.endpoint),
    sqs: await plugInto(sqs.endpoint),
    s3: await plugInto(s3.endpoint),
    ses: await plugInto(ses.endpoint),
    ssm: await plugInto(ssm.endpoint),
  };
  return {
    plugs,
    table: {
      name: tableName,
      dynamo: DynamoDBDocumentClient.from(client, { marshallOptions }),
      retentionDays: company.retentionDays,
    },
    sqs,
    s3,
    ses,
    mailbox: mails,
    secrets,
    async stop() {
      client.destroy();
      await Promise.all(Object.values(plugs).map((plug) => plug.stop()));
      await Promise.all([dynamo.stop(), sqs.stop(), s3.stop(), ses.stop(), ssm.stop()]);
    },
  };
}

const queues: readonly QueueSpec[] = Object.values<FunctionSpec>(functions).flatMap((spec) =>
  spec.trigger.kind === 'queue'
    ? { name: spec.trigger.queue, visibilitySeconds: visibilitySeconds(spec) }
    : [],
);
