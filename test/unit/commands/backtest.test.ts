import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, test } from 'vitest';
import { backtest } from '../../../local/commands/backtest.ts';
import { WrongUse } from '../../../local/commands/usage.ts';
import { archive, withdraw } from '../../../shared/domain/arrival.ts';
import { departmentId } from '../../../shared/domain/ids.ts';
import { aCompanyFile } from '../../support/a-company.ts';
import { aDeployment } from '../../support/a-deployment.ts';
import { anId } from '../../support/an-item.ts';
import { earful } from '../../support/earful-command.ts';
import { emptied } from '../../support/emptied.ts';
import { type Said, storeHistory } from '../../support/routed-history.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
const { table, dataDir } = await aDeployment(now);
beforeEach(() => emptied(table));

const stored = (all: readonly Said[]) => storeHistory(all, table, now);

/** With the file in use, and the same file edited. */
function replaying(changes: Readonly<Record<string, string>>) {
  const folder = temporaryFolder();
  const [inUse, edited] = [join(folder, 'company.yaml'), join(folder, 'edited.yaml')];
  writeFileSync(inUse, aCompanyFile());
  writeFileSync(edited, aCompanyFile(changes));
  return (...args: readonly string[]) =>
    earful(['backtest', '--company', inUse, '--rules', edited, ...args], { dataDir });
}

/** Wheels are the app's. */
const wheels = { 'words: [crash, login, app]': 'words: [crash, login, app, wheel]' };
const toApp = { kind: 'move', to: departmentId('app') } as const;
const toPayments = { kind: 'move', to: departmentId('payments') } as const;
const answer = { kind: 'answer' } as const;

test('shows what would move, how many would be asked about, and what people had decided', async () => {
  await stored([
    { text: 'My wheel wobbles', hoursAgo: 30, done: [toApp, answer] },
    { text: 'A wheel came loose', hoursAgo: 20 },
    { text: 'The wheel on the bill', hoursAgo: 10, done: [toPayments] },
    { text: 'I want a refund', hoursAgo: 5, done: [answer] },
    { text: 'Hm', hoursAgo: 4 },
  ]);
  const { status, stdout, stderr } = await replaying(wheels)();

  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout.replace(/by \S+edited\.yaml/, 'by edited.yaml')).toBe(
    `5 items since 2026-10-25, by edited.yaml and no model.
3 would go elsewhere.

  Triage → App and website  3
    My wheel wobbles
    A wheel came loose
    The wheel on the bill

                                 before  after
  left to the community manager       4      1  -3
  first in line                       0      0   0

  3 items decided by people      before       after
  right                      1 (33.3 %)  2 (66.7 %)  +1
  wrong                       0 (0.0 %)  1 (33.3 %)  +1
  asked                      2 (66.7 %)   0 (0.0 %)  -2
`,
  );
});

test('says the same to machines, and nothing else', async () => {
  await stored([
    { text: 'My wheel wobbles', hoursAgo: 30, done: [toApp] },
    { text: 'A wheel came loose', hoursAgo: 800 },
  ]);
  const { stdout } = await replaying(wheels)('--json', '--since', '2d');
  const judged = {
    items: 1,
    before: { right: 0, wrong: 0, asked: 1 },
    after: { right: 1, wrong: 0, asked: 0 },
  };

  expect(JSON.parse(stdout)).toEqual({
    since: '2026-11-22T12:00:00.000Z',
    isCut: false,
    items: 1,
    moves: [
      {
        from: 'triage',
        to: 'app',
        items: 1,
        examples: [{ id: anId('0'), title: 'My wheel wobbles' }],
      },
    ],
    asked: { before: 1, after: 0 },
    urgent: { before: 0, after: 0 },
    decided: judged,
    unseen: judged,
  });
});

test('with the file in use nothing moves, and a correction does not tell its own answer', async () => {
  await stored([{ text: 'My wheel wobbles', hoursAgo: 30, done: [toApp] }]);
  const { stdout } = await replaying({})('--json');

  expect(JSON.parse(stdout)).toMatchObject({
    moves: [],
    decided: { items: 1, after: { right: 0, wrong: 0, asked: 1 } },
  });
});

test('a rule that counts holds as often as it would have, also by what came before', async () => {
  const rule = '  - name: lawyers go to the community manager';
  const counting = `  - name: a wave
    when: { words: [wheel], repeated: { times: 3, within: 24h, by: people } }
    route: payments
${rule}`;
  await stored([
    { text: 'wheel 1', hoursAgo: 25, person: 'a' },
    { text: 'wheel 2', hoursAgo: 24, person: 'b' },
    { text: 'wheel 3', hoursAgo: 20, person: 'b' },
    { text: 'wheel 4', hoursAgo: 19, person: 'c', done: [toApp] },
    { text: 'wheel 5', hoursAgo: 18, person: 'c', as: archive },
    { text: 'wheel 6', hoursAgo: 0.5, person: 'd' },
    { text: 'wheel 7', hoursAgo: 0.4, person: 'e' },
  ]);
  const { stdout } = await replaying({ [rule]: counting })('--since', '22h', '--json');

  const { moves, items: count } = JSON.parse(stdout);
  expect(count).toBe(5);
  expect(moves).toEqual([
    {
      from: 'triage',
      to: 'payments',
      items: 3,
      examples: ['wheel 4', 'wheel 6', 'wheel 7'].map((title) =>
        expect.objectContaining({ title }),
      ),
    },
  ]);
});

test('what was taken back, and scores without words, are left out; long texts are read whole', async () => {
  await stored([
    { text: 'wheel, taken back', hoursAgo: 3, as: (item) => withdraw(item, now) },
    {
      text: '',
      hoursAgo: 2,
      as: (item) => ({ ...item, status: 'counted', closedAt: item.enteredAt }),
    },
    { text: `${'well '.repeat(200)} wheel`, hoursAgo: 1 },
  ]);
  const { stdout } = await replaying(wheels)('--json');

  expect(JSON.parse(stdout)).toMatchObject({
    items: 1,
    moves: [{ from: 'triage', to: 'app', items: 1 }],
  });
});

test('a department that the edited file has no more keeps its name, and new ones are known', async () => {
  await stored([{ text: 'The app crashes', hoursAgo: 3 }]);
  const { stdout } = await replaying({
    '  app:\n    name: App and website': '  web:\n    name: Website',
    'priority: app': 'priority: web',
  })();

  expect(stdout).toContain('  App and website → Website  1\n');
});

test('nothing is written', async () => {
  await stored([{ text: 'My wheel wobbles', hoursAgo: 30, done: [toApp] }]);
  const rows = async () =>
    (await table.dynamo.send(new ScanCommand({ TableName: table.name }))).Items;
  const before = await rows();
  await replaying(wheels)();

  expect(await rows()).toEqual(before);
});

test('an edited file that is wrong is refused, in its own words', async () => {
  const { status, stderr } = await replaying({ 'head: priya': 'head: pryia' })();

  expect(status).toBe(1);
  expect(stderr).toMatch(/edited\.yaml.*pryia/s);
});

test.each(['a month', '0d', '30', '5y'])(
  'a span of time that is none is refused: %s',
  async (since) => {
    const wrong = await backtest(['--since', since]).catch((error: unknown) => error);

    expect(wrong).toBeInstanceOf(WrongUse);
    expect(String(wrong)).toContain('expected a span of time like 12h, 30d or 8w');
  },
);

test('where nothing runs it says so', async () => {
  expect(await earful(['backtest'])).toMatchObject({ status: 1, stdout: '' });
});
