import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { announce, endpointsOf } from '../../local/deployment/endpoints.ts';
import { sourceSecret } from '../../local/emulators/ssm.ts';
import { type Earful, startEarful } from '../../local/pipeline.ts';
import { signedRequest } from '../../local/sign.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import { idOfItem } from '../../shared/sources/identity.ts';
import { items } from '../../shared/store/items.ts';
import { quarantine } from '../../shared/store/quarantine.ts';
import { earful as run } from '../support/earful-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'earful-commands-'));
const dataDir = join(folder, 'data');
const helpDesk = sourceId('help-desk');
let running: Earful;

beforeAll(async () => {
  running = await startEarful({ port: 0, dataDir, schedule: false });
}, 60_000);
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true });
});
const earful = (...args: readonly string[]) => run(args, { dataDir });

/** Genuine and unreadable: it has no type. */
const spoiled = {
  id: 'msg_spoiled',
  body: JSON.stringify({
    data: { author: { email: 'marta@mail.example' }, body: 'Call +49 171 2345678' },
    api_token: 'not to be shown',
  }),
};

test('what could not be read is listed, shown without personal data, and can be replayed', {
  timeout: 60_000,
}, async () => {
  await running.send(helpDesk, spoiled);
  await running.drained();

  const listed = await earful('quarantine', 'list');
  expect(listed.status).toBe(0);
  expect(listed.stdout).toMatch(
    /^received \(UTC\) .*\n\d{4}-\d\d-\d\d \d\d:\d\d +help-desk +msg_spoiled +expected an event at "\$\.type"\n$/,
  );

  const shown = await earful('quarantine', 'show', 'msg_sp');
  expect(shown.stdout).toContain('"body": "Call [phone]"');
  expect(shown.stdout).toContain('"api_token": "[secret]"');
  expect(shown.stdout).not.toMatch(/marta|2345678|not to be shown/);

  // Nothing was mended: it comes back, once, and still waits.
  expect(await earful('quarantine', 'replay', '--all')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/^1 delivery is on the queue again/),
  });
  await running.drained();
  const parked = quarantine(running.table).list(running.clock.now());
  const { value: again } = await parked.next();
  expect(again).toMatchObject({ times: 2 });
  expect((await parked.next()).done).toBe(true);
});

test('a delivery that can be read by now becomes an item, and is marked', {
  timeout: 60_000,
}, async () => {
  const body = {
    type: 'feedback.created',
    data: { externalId: 'late-1', body: 'I want a refund' },
  };
  await quarantine(running.table).park(
    {
      v: 1,
      receiptId: crypto.randomUUID(),
      source: helpDesk,
      receivedAt: running.clock.now().toISOString(),
      headers: { 'content-type': 'application/json' },
      deliveryId: 'readable-by-now',
      body: Buffer.from(JSON.stringify(body)).toString('base64'),
    },
    'a bug that is mended',
  );

  expect((await earful('quarantine', 'replay', 'readable')).status).toBe(0);
  await running.drained();

  expect(await items(running.table).get(idOfItem(helpDesk, 'late-1'))).toMatchObject({
    status: 'new',
  });
  expect((await earful('quarantine', 'list')).stdout).toMatch(/readable-by- +replayed +a bug/);
});

test('a wrong id is told, and an ambiguous one', { timeout: 60_000 }, async () => {
  expect(await earful('quarantine', 'show', 'nothing')).toMatchObject({
    status: 1,
    stderr: 'nothing in quarantine has an id that begins with "nothing"\n',
  });
  expect(await earful('quarantine', 'show')).toMatchObject({ status: 2 });
  expect(await earful('quarantine', 'burn')).toMatchObject({ status: 2 });
});

test('history becomes items on no desk, the same rows again change nothing, and bad rows are set aside', {
  timeout: 60_000,
}, async () => {
  const file = join(temporaryFolder(), 'history.csv');
  writeFileSync(
    file,
    'Ticket ID,Comment,Stars,Created\nold-1,I want a refund,1,2026-03-01\nold-2,Great,5,yesterday\n',
  );
  const command = ['import', file, '--source', 'help-desk'];

  expect(await earful(...command)).toMatchObject({
    status: 1,
    stderr: '"Stars" is a rating: say its scale, e.g. --scale 1-5\n',
  });
  const dry = await earful(...command, '--scale', '1-5', '--dry-run');
  expect(dry.stdout).toContain('row 2: expected a date');
  expect(dry.stdout).toContain('1 row could be imported; nothing was sent.');
  const imported = [
    await earful(...command, '--scale', '1-5'),
    await earful(...command, '--scale', '1-5'),
  ];
  await running.drained();

  for (const { status, stdout, stderr } of imported) {
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: `1 could not be read; they are in ${file}.rejected.jsonl, each with the reason\n`,
    });
    expect(stdout).toBe(
      'id ← Ticket ID, text ← Comment, rating ← Stars, date ← Created\n1 row imported.\n',
    );
  }
  const item = await items(running.table).get(idOfItem(helpDesk, 'old-1'));
  expect(item).toMatchObject({ status: 'archived', version: 1 });
  expect(item?.feedback.saidAt).toBe('2026-02-28T23:00:00.000Z');
  expect(await items(running.table).get(idOfItem(helpDesk, 'old-2'))).toBeUndefined();
});

test('history cannot be told by a source with a format of its own', async () => {
  const { status, stderr } = await earful('import', 'x.csv', '--source', 'github');

  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^history is imported as our own JSON, which github \(github\) does not send/,
  );
});

test('a secret that was rotated while everything runs is good at once, and so is the one before it', {
  timeout: 60_000,
}, async () => {
  const source = running.company.sources.find(({ id }) => id === helpDesk);
  if (source === undefined) throw new Error('the demo has lost its help desk');
  const before = sourceSecret(running.secrets, helpDesk);
  const { stdout } = await earful('secret', 'help-desk', '--rotate');
  const after = sourceSecret(running.secrets, helpDesk);
  const statusWith = async (secret: typeof before, id: string) => {
    const body = JSON.stringify({ type: 'feedback.created', data: { externalId: id, body: 'Hi' } });
    const now = running.clock.now();
    const { path, ...request } = signedRequest(source, secret, { id, body }, now);
    return (await fetch(running.url + path, { method: 'POST', ...request })).status;
  };

  expect(stdout).toContain(`${running.url}/in/help-desk/${before.token}`);
  expect(after.signing[1]).toBe(before.signing[0]);
  // As if the functions had held the old one for as long as they do.
  running.clock.set(new Date(running.clock.now().getTime() + 6 * 60_000));
  expect(await statusWith(after, 'with-the-new')).toBe(200);
  expect(await statusWith(before, 'with-the-old')).toBe(200);
});

test('where nothing runs, a command says what to do, whatever a killed process left', async () => {
  const killed = temporaryFolder();
  announce(killed, {
    url: running.url,
    dynamo: running.url,
    sqs: running.url,
    deliveriesUrl: running.url,
  });

  expect(endpointsOf(killed)).toBeUndefined();
  expect(await run(['quarantine', 'list'], { dataDir: killed })).toEqual({
    status: 1,
    stdout: '',
    stderr: `nothing runs on ${killed}: start it with npm start, or say --stage for a deployment on AWS\n`,
  });
});
