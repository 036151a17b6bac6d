import { connect } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect, onTestFinished, test } from 'vitest';
import { startDynamo } from '../../local/emulators/dynamo.ts';
import { credentials, region } from '../../local/emulators/loopback.ts';
import { startSqs } from '../../local/emulators/sqs.ts';
import { lockFolder } from '../../local/folder-lock.ts';
import { deskIndexKey, itemKey } from '../../shared/contract/keys.ts';
import { departmentId, itemId } from '../../shared/domain/ids.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function openTable(folder: string) {
  const { endpoint, stop } = await startDynamo(folder, 'earful');
  const client = new DynamoDBClient({ endpoint, region, credentials });
  const table = DynamoDBDocumentClient.from(client);
  const close = async () => {
    client.destroy();
    await stop();
  };
  const put = (id: string, dueAt: string) => {
    const key = itemId(id);
    const Item = { ...itemKey(key), ...deskIndexKey(departmentId('payments'), dueAt, key), id };
    return table.send(new PutCommand({ TableName: 'earful', Item }));
  };
  const waiting = async () => {
    const { Items = [] } = await table.send(
      new QueryCommand({
        TableName: 'earful',
        IndexName: 'desk',
        KeyConditionExpression: 'deskPk = :pk',
        ExpressionAttributeValues: { ':pk': 'DESK#payments#0' },
      }),
    );
    return Items.map(({ id }) => id);
  };
  return { put, waiting, close };
}

test('the table is as it was left after a restart', async () => {
  const folder = temporaryFolder();
  const before = await openTable(folder);
  await before.put('a', '2026-11-23T08:00:00.000Z');
  await before.close();

  const after = await openTable(folder);
  onTestFinished(after.close);

  expect(await after.waiting()).toEqual(['a']);
});

test('items due at the same moment are all on the desk', async () => {
  const table = await openTable(temporaryFolder());
  onTestFinished(table.close);

  await Promise.all(['c', 'a', 'b'].map((id) => table.put(id, '2026-11-23T08:00:00.000Z')));

  expect(await table.waiting()).toEqual(['a', 'b', 'c']);
});

test('a client that goes away in mid-request does not take the table down', async () => {
  const { endpoint, stop } = await startDynamo(temporaryFolder(), 'earful');
  onTestFinished(stop);
  const socket = connect(Number(new URL(endpoint).port), '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\nhalf');
  await delay(20);
  socket.destroy();
  await delay(20);

  expect((await fetch(endpoint)).status).toBe(200);
});

test('messages wait through a restart, and their tries are not forgotten', async () => {
  const folder = temporaryFolder();
  const queues = [{ name: 'deliveries', visibilitySeconds: 0.01 }] as const;
  const receive = async (wait: number) => {
    const sqs = await startSqs(folder, queues);
    const client = new SQSClient({ endpoint: sqs.endpoint, region, credentials });
    const QueueUrl = sqs.urlOf('deliveries');
    if (wait === 0) await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'hello' }));
    const { Messages } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl,
        WaitTimeSeconds: wait,
        MessageSystemAttributeNames: ['ApproximateReceiveCount'],
      }),
    );
    client.destroy();
    await sqs.stop();
    return Messages?.map(({ Body, Attributes }) => [Body, Attributes?.ApproximateReceiveCount]);
  };

  expect(await receive(0)).toEqual([['hello', '1']]);
  expect(await receive(1)).toEqual([['hello', '2']]);
});

test('a folder belongs to one process at a time', () => {
  const folder = temporaryFolder();
  const first = lockFolder(folder);

  expect(() => lockFolder(folder)).toThrow('another Earful runs on');
  first.release();
  expect(() => lockFolder(folder).release()).not.toThrow();
});
