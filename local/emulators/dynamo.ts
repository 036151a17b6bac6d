/** DynamoDB on this machine: dynalite on LevelDB, so that the table survives a restart. */
import type { Server } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { cardAttributes, indexes, table } from '../../shared/contract/keys.ts';
import { InvalidInput } from '../../shared/errors.ts';
import { close, credentials, listen, region } from './loopback.ts';

export type DynamoEmulator = { readonly endpoint: string; stop(): Promise<void> };

/**
 * Starts DynamoDB on the data in `folder`, with our table and its indexes.
 *
 * @throws {InvalidInput} when the folder has the table of an earlier version
 */
export async function startDynamo(folder: string, tableName: string): Promise<DynamoEmulator> {
  const server = dynalite({ path: folder, createTableMs: 0 });
  surviveAbortedRequests(server);
  const endpoint = await listen(server);
  const client = new DynamoDBClient({ endpoint, region, credentials });
  try {
    const kept = await described(client, tableName);
    if (kept === undefined) await client.send(new CreateTableCommand(definition(tableName)));
    else mustBeOurs(kept, folder);
    // biome-ignore lint/performance/noAwaitInLoops: looks again and again
    while ((await described(client, tableName))?.TableStatus !== 'ACTIVE') await delay(10);
  } catch (error) {
    await close(server);
    throw error;
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

async function described(
  client: DynamoDBClient,
  tableName: string,
): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: tableName }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

/** The emulator cannot give a table another index, as AWS does on deployment. */
function mustBeOurs({ GlobalSecondaryIndexes: there = [] }: TableDescription, folder: string) {
  const missing = Object.values(indexes).filter(
    ({ name }) => !there.some(({ IndexName }) => IndexName === name),
  );
  if (missing.length === 0) return;
  const names = missing.map(({ name }) => name).join(', ');
  throw new InvalidInput(
    `the table in ${folder} is of an earlier version and has no index ${names}: set DATA_DIR to another folder, or delete the data folder to begin anew`,
  );
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
