import {
  GetSendQuotaCommand,
  ListIdentitiesCommand,
  SESClient,
  SendRawEmailCommand,
} from '@aws-sdk/client-ses';
import { expect, onTestFinished, test } from 'vitest';
import { credentials, region } from '../../local/emulators/loopback.ts';
import { startSes } from '../../local/emulators/ses.ts';
import { mailbox } from '../../local/mailbox.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const raw = Buffer.from('Subject: Grüße\r\n\r\n100% & =\r\n');

async function aSes() {
  const mails = mailbox(temporaryFolder());
  const ses = await startSes({ mailbox: mails, now: () => new Date('2026-11-23T07:00:00Z') });
  const { endpoint } = ses;
  const client = new SESClient({ endpoint, region, credentials, maxAttempts: 1 });
  onTestFinished(async () => {
    client.destroy();
    await ses.stop();
  });
  const send = () =>
    client.send(
      new SendRawEmailCommand({
        RawMessage: { Data: raw },
        Source: 'feedback@hollin.example',
        Destinations: ['dana@hollin.example'],
        ConfigurationSetName: 'earful',
        Tags: [{ Name: 'edition', Value: 'dana_2026-11-23' }],
      }),
    );
  return { ses, client, mails, send };
}

test('keeps exactly the bytes that were sent, with everything SES was told', async () => {
  const { mails, send } = await aSes();

  const { MessageId } = await send();

  expect(await mails.get(MessageId ?? '')).toEqual({
    id: MessageId,
    at: '2026-11-23T07:00:00.000Z',
    source: 'feedback@hollin.example',
    destinations: ['dana@hollin.example'],
    configurationSet: 'earful',
    tags: { edition: 'dana_2026-11-23' },
    raw,
  });
});

test('a send cut off after it was accepted is one mail and one request', async () => {
  const { ses, mails, send } = await aSes();
  ses.fail('dropAfterAccept', 1);

  await expect(send()).rejects.toThrow();

  expect(ses.requests()).toBe(1);
  expect(await mails.list()).toHaveLength(1);
});

test('fails as told over HTTP, as often as told, and keeps nothing it refuses', async () => {
  const { ses, mails, send } = await aSes();
  await fetch(`${ses.endpoint}/_switch`, { method: 'POST', body: '{"throttle": 1, "reject": 1}' });

  await expect(send()).rejects.toMatchObject({
    name: 'Throttling',
    $metadata: { httpStatusCode: 400 },
  });
  await expect(send()).rejects.toMatchObject({ name: 'MessageRejected' });
  await send();

  expect(await mails.list()).toHaveLength(1);
});

test('answers what it does not know with an error, like SES', async () => {
  const { client } = await aSes();

  expect(await client.send(new GetSendQuotaCommand())).toMatchObject({ MaxSendRate: 14 });
  await expect(client.send(new ListIdentitiesCommand())).rejects.toMatchObject({
    name: 'InvalidAction',
  });
});
