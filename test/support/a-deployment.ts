/** What a command finds where `npm start` runs: a table and a clock, without the functions. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll } from 'vitest';
import { announce } from '../../local/deployment/endpoints.ts';
import { startDynamo } from '../../local/emulators/dynamo.ts';
import { credentials, region, start } from '../../local/emulators/loopback.ts';
import { lockFolder } from '../../local/folder-lock.ts';
import { tableName } from '../../local/runtime/environment.ts';
import type { Table } from '../../shared/store/table.ts';

export type ADeployment = { readonly table: Table; readonly dataDir: string };

/** @param now what time it is there. Gone with the test file that asked for it. */
export async function aDeployment(now: Date): Promise<ADeployment> {
  const dataDir = await mkdtemp(join(tmpdir(), 'earful-deployment-'));
  const lock = lockFolder(dataDir);
  const dynamo = await startDynamo(join(dataDir, 'dynamo'), tableName);
  const front = await start(async (_, response) => void response.end(now.toISOString()));
  const client = new DynamoDBClient({ endpoint: dynamo.endpoint, region, credentials });
  announce(dataDir, {
    url: front.endpoint,
    dynamo: dynamo.endpoint,
    sqs: front.endpoint,
    deliveriesUrl: front.endpoint,
  });
  afterAll(async () => {
    client.destroy();
    await Promise.all([dynamo.stop(), front.stop()]);
    lock.release();
    await rm(dataDir, { recursive: true });
  });
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { table: { name: tableName, dynamo: documents, retentionDays: 730 }, dataDir };
}
