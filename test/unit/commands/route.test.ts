import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trainer } from '../../../functions/learn/trainer.ts';
import { route } from '../../../local/commands/route.ts';
import { WrongUse } from '../../../local/commands/usage.ts';
import { departmentId } from '../../../shared/domain/ids.ts';
import { apply } from '../../../shared/domain/lifecycle.ts';
import { items } from '../../../shared/store/items.ts';
import { models } from '../../../shared/store/models.ts';
import { aCompany, aCompanyFile } from '../../support/a-company.ts';
import { aDeployment } from '../../support/a-deployment.ts';
import { aReport } from '../../support/a-report.ts';
import { aFeedback, anItem } from '../../support/an-item.ts';
import { earful } from '../../support/earful-command.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const now = new Date('2026-11-24T12:00:00.000Z');
const { table, dataDir } = await aDeployment(now);

const nothing = 'no corrections learned: routing by the company file';

/** The command in a company that differs from the usual one by `changes`. */
function routing(changes: Readonly<Record<string, string>> = {}, dir?: string) {
  const company = join(temporaryFolder(), 'company.yaml');
  writeFileSync(company, aCompanyFile(changes));
  return (...args: readonly string[]) =>
    earful(['route', ...args, '--company', company], dir === undefined ? {} : { dataDir: dir });
}

test('explains a decision by the company file where nothing runs', async () => {
  expect(await routing()('The invoice is wrong. We switch to another shop.')).toEqual({
    status: 0,
    stderr: '',
    stdout: `desk       Payments, first in line
because    words: invoice
urgent     they may leave: “switch to another shop”
kind       problem, in en
known      ${nothing} (nothing runs on nowhere: start it with npm start, or say --stage for a deployment on AWS)
`,
  });
});

test('names the rule, and what would have decided without rules', async () => {
  const route = routing();
  const { stdout } = await route(
    ...['The app crashes', '--source', 'app-reviews', '--rating', '1', '--title', 'Refund'],
  );

  expect(stdout).toContain('desk       App and website, first in line\n');
  expect(stdout).toContain('because    rule 1: one-star crashes come first\n');
  expect(stdout).toMatch(/^otherwise {2}without rules: .*\(.*\)$/m);
});

test('names the special customer, and what would have decided for anybody else', async () => {
  const route = routing({
    'rules:\n': 'customers:\n  - { who: marta@mail.example, route: app, vip: true }\n\nrules:\n',
  });
  const { stdout } = await route('Where is my invoice?', '--author', 'Marta@mail.example');

  expect(stdout).toContain('because    everything from marta@mail.example\n');
  expect(stdout).toContain('urgent     a customer marked as VIP\n');
  expect(stdout).toContain('otherwise  without special customers: Payments (words: invoice)\n');
});

test('says from when on a rule that counts would hold', async () => {
  const route = routing({
    'words: [lawyer, anwalt] }':
      'words: [lawyer, anwalt], repeated: { times: 3, within: 24h, by: people } }',
  });
  const { stdout } = await route('My lawyer asks');

  expect(stdout).toContain(
    'counts     “lawyers go to the community manager” from 3 times within 24 h by different people\n',
  );
});

test('whatever stands in the text, the answer is lines of one kind, at most eight', async () => {
  const { stdout } = await routing()(
    'refund\u001b[31m refund\n\ndesk  Everybody\u202e',
    '--rating',
    '9/10',
  );

  expect(stdout).not.toMatch(/[^\P{C}\n]/u);
  expect(stdout.split('\n').length).toBeLessThanOrEqual(9);
  for (const line of stdout.trimEnd().split('\n')) {
    expect(line).toMatch(/^(desk|because|urgent|kind|otherwise|counts|guesses|known) +\S/);
  }
});

test('uses the live model, and the corrections since, of what runs here', async () => {
  const { model } = trainer.train({
    examples: Array.from({ length: 60 }, (_, at) => ({
      text: { body: at % 2 === 0 ? `my wheel wobbles ${at}` : `a bill that is too high ${at}` },
      label: at % 2 === 0 ? 'app' : 'payments',
    })),
    seeds: [],
    backlog: [],
  });
  const report = aReport({ trainedAt: '2026-11-24T03:00:00.000Z' });
  const store = models(table);
  await store.publish({ bytes: trainer.packModel(model), report }, undefined);
  const item = anItem({ feedback: aFeedback({ text: 'The handlebar is loose' }) });
  await items(table).add(item);
  const at = new Date('2026-11-24T11:00:00.000Z');
  const action = { kind: 'move', to: departmentId('app') } as const;
  const moved = apply(item, action, { by: 'lena', at, company: aCompany() });
  if (moved.kind === 'refused') throw new Error(moved.because);
  await items(table).change(item, moved.item);

  const { status, stdout } = await routing({}, dataDir)('my wheel wobbles');

  expect(status).toBe(0);
  expect(stdout).toMatch(/^guesses {4}App and website \d+ %/m);
  expect(stdout).toContain(
    'known      the model of 2026-11-24 03:00 UTC and 1 correction of late\n',
  );
});

test.each([
  ['there is no text', [], 'the text is missing'],
  ['there are two texts', ['a', 'b'], '"b" is one too many'],
  [
    'the rating is off the scale',
    ['a', '--rating', '7'],
    '--rating: expected 1 to 5, or like 9/10 on another scale, got "7"',
  ],
  ['the rating is no number', ['a', '--rating', 'good'], 'got "good"'],
])('the command line is wrong: %s', async (_, args, message) => {
  const wrong = await route(args).catch((error: unknown) => error);

  expect(wrong).toBeInstanceOf(WrongUse);
  expect(String(wrong)).toContain(message);
});

test('a source that the company has not, and a stage that none can be', async () => {
  const route = routing();

  expect(await route('a', '--source', 'helpdesk')).toMatchObject({
    status: 1,
    stderr: 'the company has no source "helpdesk"; did you mean "help-desk"?\n',
  });
  expect(await route('a', '--stage', 'Prod!')).toMatchObject({ status: 1, stdout: '' });
});
