/** DynamoDB on this machine: dynalite on LevelDB, so that the table survives a restart. */
import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { cardAttributes, indexes, table } from '../../shared/contract/keys.ts';
import { close, credentials, listen, region } from './loopback.ts';

export type DynamoEmulator = { readonly endpoint: string; stop(): Promise<void> };

/** Starts DynamoDB on the data in `folder`, with our table and its indexes. */
export async function startDynamo(folder: string, tableName: string): Promise<DynamoEmulator> {
  const server = dynalite({ path: folder, createTableMs: 0 });
  surviveAbortedRequests(server);
  const endpoint = await listen(server);
  const client = new DynamoDBClient({ endpoint, region, credentials });
  try {
    if ((await status(client, tableName)) === undefined) {
      await client.send(new CreateTableCommand(definition(tableName)));
    }
    // biome-ignore lint/performance/noAwaitInLoops: looks again and again
    while ((await status(client, tableName)) !== 'ACTIVE') await delay(10);
  } finally {
    client.destroy();
  }
  return { endpoint, stop: () => close(server) };
}

// dynalite throws when a client goes away in mid-request, as a worker does when its time is up.
function surviveAbortedRequests(server: Server): void {
  server.on('request', (request) => {
    request.removeAllListeners('error');
    request.on('error', () => request.destroy());
  });
}

async function status(client: DynamoDBClient, tableName: string): Promise<string | undefined> {
  try {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
    return Table?.TableStatus;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

function definition(tableName: string): CreateTableCommandInput {
  const keyed = [table, ...Object.values(indexes)];
  return {
    TableName: tableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: keyed
      .flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey])
      .map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    KeySchema: schema(table),
    GlobalSecondaryIndexes: Object.values(indexes).map((index) => ({
      IndexName: index.name,
      KeySchema: schema(index),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...cardAttributes] },
    })),
  };
}

const schema = (keys: { readonly partitionKey: string; readonly sortKey: string }) => [
  { AttributeName: keys.partitionKey, KeyType: 'HASH' as const },
  { AttributeName: keys.sortKey, KeyType: 'RANGE' as const },
];
