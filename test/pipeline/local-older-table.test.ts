import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { expect, test } from 'vitest';
import { startDynamo } from '../../local/emulators/dynamo.ts';
import { close, credentials, region } from '../../local/emulators/loopback.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a data folder of an earlier version is refused with the way out, and stays as it is', async () => {
  const path = temporaryFolder();
  const server = dynalite({ path, createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region, credentials });
  await client.send(
    new CreateTableCommand({
      TableName: 'earful',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  );
  client.destroy();
  await close(server);
  const again = () => startDynamo(path, 'earful');

  await expect(again()).rejects.toThrow(/earlier version.*corrected.*DATA_DIR/);
  // The second try finds the folder free: the first let go of it.
  await expect(again()).rejects.toThrow('earlier version');
});
