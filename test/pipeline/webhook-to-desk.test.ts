import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { sourceSecret } from '../../local/emulators/ssm.ts';
import { type Earful, startEarful } from '../../local/pipeline.ts';
import { type Payload, signedRequest } from '../../local/sign.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import type { Row } from '../../shared/store/table.ts';

let folder: string;
let earful: Earful;
const helpDesk = sourceId('help-desk');
const github = sourceId('github');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earful-webhook-'));
  earful = await startEarful({ port: 0, dataDir: folder, schedule: false });
});
afterAll(async () => {
  await earful.stop();
  await rm(folder, { recursive: true });
});
afterEach(() => {
  for (const plug of Object.values(earful.plugs)) plug.putBack();
});

const saying = (id: string, body: string): Payload => ({
  id,
  body: JSON.stringify({ type: 'feedback.created', data: { externalId: id, body } }),
});

async function rows(): Promise<readonly Row[]> {
  const { name, dynamo } = earful.table;
  return (await dynamo.send(new ScanCommand({ TableName: name }))).Items ?? [];
}
const heads = async () => (await rows()).filter(({ sk }) => sk === 'HEAD');
const parked = async () => (await rows()).filter(({ pk }) => String(pk).startsWith('QUARANTINE#'));
const itemSaying = async (title: string) =>
  (await heads()).find((row) => (row['card'] as { title: string }).title === title);

/** A request of the help desk that a test then spoils. */
function aRequest(body: string, at = earful.clock.now()) {
  const secret = sourceSecret(earful.secrets, helpDesk);
  return signedRequest({ id: helpDesk, type: 'standard' }, secret, { id: 'spoiled', body }, at);
}
const post = ({ path, ...request }: ReturnType<typeof aRequest>) =>
  fetch(earful.url + path, { method: 'POST', ...request });

describe('a feedback in any language', () => {
  test.each([
    ['Für diese Bestellung wurde zweimal abgebucht, wo ist meine Rechnung?', 'payments'],
    ['The parcel was marked delivered but never arrived', 'shipping'],
    ['アプリがクラッシュします', 'app'],
    ['Nobody’s business at all', 'triage'],
  ])('%s → %s', async (text, desk) => {
    const response = await earful.send(helpDesk, saying(`lang-${desk}`, text));
    await earful.drained();

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: 'accepted',
      receiptId: expect.any(String),
    });
    expect(await itemSaying(text)).toMatchObject({ owner: desk, status: 'new' });
  });

  test('sent again, as it was or freshly signed, changes nothing', async () => {
    const payload = saying('again', 'I want a refund');
    await earful.send(helpDesk, payload);
    await earful.drained();
    const before = await rows();
    const secret = sourceSecret(earful.secrets, helpDesk);
    const minuteLater = new Date(earful.clock.now().getTime() + 60_000);
    const source = { id: helpDesk, type: 'standard' } as const;
    const same = await post(signedRequest(source, secret, payload, earful.clock.now()));
    const fresh = await post(signedRequest(source, secret, payload, minuteLater));
    await earful.drained();

    expect([same.status, fresh.status]).toEqual([200, 200]);
    expect(await rows()).toEqual(before);
  });
});

describe('a delivery that is replayed', () => {
  const issue = {
    node_id: 'I_replayed',
    html_url: 'https://github.com/hollin/tracker/issues/9',
    title: 'Ride is lost',
    body: 'when the phone sleeps',
    user: { login: 'rider42', node_id: 'U_1', type: 'User' },
    created_at: '2026-11-23T09:00:00Z',
    updated_at: '2026-11-23T09:05:00Z',
  };
  const told = (id: string, changes: object = {}) =>
    earful.send(github, {
      id,
      event: 'issues',
      body: JSON.stringify({ action: 'edited', issue: { ...issue, ...changes } }),
    });
  const stored = async () =>
    (await heads()).filter((row) => JSON.stringify(row).includes('Ride is lost'));

  test('is one item under new header ids, takes newer words, and none that are older', async () => {
    await told('first');
    await told('under another id');
    await earful.drained();
    const before = await stored();
    await told('edited', { body: 'when it rains', updated_at: '2026-11-23T10:00:00Z' });
    await earful.drained();
    await told('older', { body: 'never mind', updated_at: '2026-11-23T08:00:00Z' });
    await earful.drained();
    const after = await stored();

    expect(before).toMatchObject([{ version: 1 }]);
    expect(after).toMatchObject([{ version: 2, card: { quote: 'when it rains' } }]);
  });
});

describe('what cannot be taken', () => {
  const body = JSON.stringify({ type: 'feedback.created', data: { body: 'never stored' } });
  const minutesAgo = (minutes: number) => new Date(earful.clock.now().getTime() - minutes * 60_000);
  const wrongly = (headers: Record<string, string>) => {
    const request = aRequest(body);
    return { ...request, headers: { ...request.headers, ...headers } };
  };
  test.each<[string, () => ReturnType<typeof aRequest>, number]>([
    ['a wrong signature', () => wrongly({ 'webhook-id': 'other' }), 401],
    ['a timestamp ten minutes old', () => aRequest(body, minutesAgo(10)), 401],
    ['2 MiB', () => aRequest(`"${'a'.repeat(2 * 1024 * 1024)}"`), 413],
    ['7 MiB', () => aRequest(`"${'a'.repeat(7 * 1024 * 1024)}"`), 413],
    [
      'an unknown source',
      () => ({ ...aRequest(body), path: '/in/nobody/tttttttttttttttttttttttt' }),
      404,
    ],
    [
      'a wrong token',
      () => ({ ...aRequest(body), path: '/in/help-desk/tttttttttttttttttttttttt' }),
      404,
    ],
  ])('%s is refused and not stored', async (_, request, status) => {
    const before = [...(await heads()), ...(await parked())];
    const response = await post(request());
    await earful.drained();

    expect(response.status).toBe(status);
    expect([...(await heads()), ...(await parked())]).toEqual(before);
  });

  test('but is genuine is kept in quarantine, with the reason, exactly as it came', async () => {
    const response = await earful.send(helpDesk, { id: 'unreadable', body: '{"type":"riddle"}' });
    await earful.drained();

    expect(response.status).toBe(200);
    const [kept] = (await parked()).filter(({ sk }) => sk === 'help-desk#unreadable');
    expect(kept).toMatchObject({ because: expect.stringContaining('type') });
    expect(kept).toHaveProperty(
      'delivery.body',
      Buffer.from('{"type":"riddle"}').toString('base64'),
    );
  });
});

describe('when a service is down', () => {
  test('no queue: the sender is asked to come back, and what it then sends is stored once', async () => {
    const payload = saying('no-queue', 'The queue was down when I asked for a refund');
    earful.plugs.sqs.pull();
    const refused = await earful.send(helpDesk, payload);
    earful.plugs.sqs.putBack();
    const accepted = await earful.send(helpDesk, payload);
    await earful.drained();

    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('30');
    expect(accepted.status).toBe(200);
    expect(await itemSaying('The queue was down when I asked for a refund')).toBeDefined();
  });

  test('no table: deliveries are taken all the same, and arrive when it is back', async () => {
    earful.plugs.dynamo.pull();
    const response = await earful.send(helpDesk, saying('no-table', 'The table was down'));
    expect(response.status).toBe(200);
    earful.plugs.dynamo.putBack();
    await earful.drained();

    expect(await itemSaying('The table was down')).toMatchObject({ status: 'new' });
  });
});

const payloads = '../shared/payloads/github';
const files = existsSync(payloads) ? readdirSync(payloads) : [];

describe('real GitHub payloads', () => {
  test.skipIf(files.length === 0)('are at hand, beside the checkout', () => {
    expect(files).toContain('issues.opened.json');
  });

  test.each(files)('%s becomes an item or is ignored with the reason', async (file) => {
    const body = readFileSync(`${payloads}/${file}`, 'utf8');
    const [event = ''] = file.split('.');
    const before = (await parked()).length;
    const response = await earful.send(github, { id: file, body, event });
    await earful.drained();

    expect(response.status).toBe(200);
    const answer = (await response.json()) as { status: string; because?: string };
    const isFeedback = ['issues', 'issue_comment', 'discussion'].includes(event);
    expect(answer.status).toBe(isFeedback ? 'accepted' : 'ignored');
    if (!isFeedback) expect(answer.because).toContain(event);
    expect(await parked()).toHaveLength(before);
  });
});
