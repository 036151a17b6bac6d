import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { takeIn } from '../../local/mail-in.ts';
import { type Earful, startEarful } from '../../local/pipeline.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import { idOfItem } from '../../shared/sources/identity.ts';
import { items } from '../../shared/store/items.ts';
import { aCompanyFile } from '../support/a-company.ts';

const source = sourceId('mail-in');
let folder: string;
let earful: Earful;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earful-mail-'));
  const companyFile = join(folder, 'company.yaml');
  const mailIn = 'mail-in: { name: E-mail, type: email, address: feedback@in.hollin.example }';
  writeFileSync(companyFile, aCompanyFile({ 'sources:\n': `sources:\n  ${mailIn}\n` }));
  earful = await startEarful({ port: 0, dataDir: folder, companyFile, schedule: false });
}, 60_000);
afterAll(async () => {
  await earful.stop();
  await rm(folder, { recursive: true });
});

const raw = (name: string) => readFileSync(`test/fixtures/email/${name}.eml`);

async function arrives(mail: Uint8Array, messageId?: string): Promise<void> {
  const named = messageId === undefined ? {} : { messageId };
  await takeIn({ source, raw: mail, at: earful.clock.now(), ...named }, earful);
  await earful.drained();
}

async function rows(): Promise<readonly Record<string, unknown>[]> {
  const { name, dynamo } = earful.table;
  return (await dynamo.send(new ScanCommand({ TableName: name }))).Items ?? [];
}
const log = () => readFileSync(join(folder, 'logs', 'collect.log'), 'utf8');
const heads = async () => (await rows()).filter(({ sk }) => sk === 'HEAD');

test('a mail of a customer is on the desk of whoever handles it, once, however often it comes', async () => {
  await arrives(raw('first-mail'), 'ses-1');
  await arrives(raw('first-mail'), 'ses-1');
  await arrives(raw('first-mail'), 'ses-2');

  const item = await items(earful.table).get(idOfItem(source, 'first-1@mail.example'));
  expect(item).toMatchObject({
    version: 1,
    owner: 'payments',
    feedback: { title: 'Refund for a bike that never came', author: { name: 'Amara Okafor' } },
  });
  expect(await heads()).toHaveLength(1);
});

test('what no customer wrote leaves no trace on a desk', async () => {
  const before = await heads();
  await arrives(raw('bounce'));

  expect(await heads()).toEqual(before);
});

test('a mail with a photo of 3 MB arrives with all of its text', async () => {
  const photo = Buffer.alloc(3_000_000).toString('base64').replace(/.{76}/g, '$&\r\n');
  const mail = `Message-ID: <photo@mail.example>\r\nFrom: amara@mail.example\r\nSubject: App crash
Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\nThe app crashes, see the photo.\r\n--x
Content-Type: image/jpeg\r\nContent-Transfer-Encoding: base64\r\n\r\n${photo}\r\n--x--\r\n`;
  await arrives(Buffer.from(mail));

  const item = await items(earful.table).get(idOfItem(source, 'photo@mail.example'));
  expect(item).toMatchObject({
    owner: 'app',
    feedback: { text: 'The app crashes, see the photo.' },
  });
});

test('while the bucket cannot be read a mail waits, and arrives when it can', async () => {
  earful.plugs.s3.pull();
  await takeIn({ source, raw: raw('apple-html'), at: earful.clock.now() }, earful);
  await vi.waitFor(() => expect(log()).toContain('message failed'), { timeout: 10_000 });
  earful.plugs.s3.putBack();
  await earful.drained();

  const item = await items(earful.table).get(idOfItem(source, 'apple-1@courrier.example'));
  expect(item?.feedback.title).toBe('Livraison');
});

test('nobody can post webhooks in the name of a source that takes mail', async () => {
  const response = await fetch(`${earful.url}/in/${source}/${'t'.repeat(32)}`, { method: 'POST' });

  expect(response.status).toBe(404);
});
