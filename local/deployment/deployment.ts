/** Where a command works: on what runs on this machine, or with a stage on AWS. */
import { env } from 'node:process';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetQueueUrlCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { queueNameIn, stageOf } from '../../shared/contract/stage.ts';
import type { Company } from '../../shared/domain/company.ts';
import type { Table } from '../../shared/store/table.ts';
import { credentials, region } from '../emulators/loopback.ts';
import { tableName } from '../runtime/environment.ts';
import { deliveriesTo, type SendDeliveries } from './deliveries.ts';
import { runningOn } from './endpoints.ts';
import { reached } from './reached.ts';

export type Place = {
  /** The stage on AWS; without one, this machine. */
  readonly stage?: string | undefined;
  /** Where `npm start` keeps everything; DATA_DIR or `.local` unless given. */
  readonly dataDir?: string;
};

export type Deployment = {
  readonly table: Table;
  readonly deliver: SendDeliveries;
  /** The time there: the clock of this machine's pipeline can be moved. */
  readonly now: Date;
};

export function dataDirOf(place: Place): string {
  const { DATA_DIR = '.local' } = env;
  return place.dataDir ?? DATA_DIR;
}

/** @throws {InvalidInput} when nothing runs here, or no such stage is deployed with these credentials */
export const deploymentOf = (place: Place, company: Company): Promise<Deployment> =>
  place.stage === undefined ? here(dataDirOf(place), company) : onAws(place.stage, company);

async function here(dataDir: string, { retentionDays }: Company): Promise<Deployment> {
  const { url, dynamo, sqs, deliveriesUrl } = runningOn(dataDir);
  const local = { region, credentials };
  const queues = new SQSClient({ ...local, endpoint: sqs, useQueueUrlAsEndpoint: false });
  const database = new DynamoDBClient({ ...local, endpoint: dynamo });
  return {
    table: { name: tableName, dynamo: documents(database), retentionDays },
    deliver: deliveriesTo(queues, deliveriesUrl),
    now: new Date(await (await fetch(`${url}/now`)).text()),
  };
}

async function onAws(stage: string, { retentionDays }: Company): Promise<Deployment> {
  const { prefix } = stageOf(stage);
  const queues = new SQSClient({ useQueueUrlAsEndpoint: false });
  return {
    table: { name: prefix, dynamo: documents(new DynamoDBClient()), retentionDays },
    deliver: deliveriesTo(queues, await urlOf(queueNameIn(prefix, 'deliveries'), queues)),
    now: new Date(),
  };
}

async function urlOf(name: string, queues: SQSClient): Promise<string> {
  const asked = queues.send(new GetQueueUrlCommand({ QueueName: name }));
  const { QueueUrl = '' } = await reached(`the queue ${name}`, asked);
  return QueueUrl;
}

const documents = (client: DynamoDBClient) =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
