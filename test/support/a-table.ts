import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll } from 'vitest';
import { startDynamo } from '../../local/emulators/dynamo.ts';
import { credentials, region } from '../../local/emulators/loopback.ts';
import type { Table } from '../../shared/store/table.ts';

/** A table of our shape on a real emulator, gone with the test file that asked for it. */
export async function aTable(): Promise<Table> {
  const folder = await mkdtemp(join(tmpdir(), 'earful-table-'));
  const { endpoint, stop } = await startDynamo(folder, 'earful');
  const client = new DynamoDBClient({ endpoint, region, credentials });
  afterAll(async () => {
    client.destroy();
    await stop();
    await rm(folder, { recursive: true });
  });
  const marshallOptions = { removeUndefinedValues: true };
  const dynamo = DynamoDBDocumentClient.from(client, { marshallOptions });
  return { name: 'earful', dynamo, retentionDays: 30 };
}
