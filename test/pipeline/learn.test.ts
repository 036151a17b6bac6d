import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { act } from '../../functions/desk/act.ts';
import { type Earful, startEarful } from '../../local/pipeline.ts';
import { arrive } from '../../shared/domain/arrival.ts';
import { departmentId, type ItemId, personKey, sourceId } from '../../shared/domain/ids.ts';
import type { Item } from '../../shared/domain/item.ts';
import { router } from '../../shared/routing/router.ts';
import { idOfItem } from '../../shared/sources/identity.ts';
import { items } from '../../shared/store/items.ts';
import { models } from '../../shared/store/models.ts';
import { aFeedback } from '../support/an-item.ts';
import { earful as run } from '../support/earful-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'earful-learn-'));
const dataDir = join(folder, 'data');
const helpDesk = sourceId('help-desk');
const app = departmentId('app');
let running: Earful;

beforeAll(async () => {
  running = await startEarful({
    port: 0,
    dataDir,
    schedule: false,
    now: new Date('2026-11-17T13:00:00Z'),
  });
}, 60_000);
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true });
});
const earful = (...args: readonly string[]) => run(args, { dataDir });

/** What a customer says, as it stands on the desk that the words put it on. */
async function said(name: string, text: string): Promise<Item> {
  const { company, clock, table } = running;
  const [id, now] = [idOfItem(helpDesk, name), clock.now()];
  const feedback = aFeedback({ source: helpDesk, externalId: name, text });
  const identity = { id, person: personKey('p'), contentHash: name };
  const context = { receivedAt: now.toISOString(), now, company };
  await items(table).add(arrive(feedback, router(company).decide(feedback), identity, context));
  return there(id);
}

async function there(id: ItemId): Promise<Item> {
  const item = await items(running.table).get(id);
  if (item === undefined) throw new Error(`there is no item ${id}`);
  return item;
}

const later = (minutes: number) =>
  running.clock.set(new Date(running.clock.now().getTime() + minutes * 60_000));

test('a correction on the command line moves the item, says who did it, and can be undone', {
  timeout: 60_000,
}, async () => {
  const before = await said('one', 'I want a refund for my order.');
  const { id } = before;

  const corrected = await earful('correct', id, '--to', 'app', '--by', 'dana');
  expect(corrected).toEqual({
    status: 0,
    stdout: `${id} is on the desk “App and website”, corrected.\n`,
    stderr: '',
  });
  const moved = await there(id);
  expect(moved).toMatchObject({ owner: 'app', correctedAt: expect.any(String) });
  expect(moved.history.at(-1)).toMatchObject({ by: 'dana', action: 'move' });

  const undone = await earful('correct', id, '--undo');
  expect(undone.stdout).toBe(`${id} is on the desk “Payments”, where it was routed to.\n`);
  const after = await there(id);
  expect({ ...after, version: before.version, history: before.history }).toEqual(before);
});

test('a correction that cannot be is refused in words', { timeout: 60_000 }, async () => {
  const { id } = await said('two', 'The invoice has no VAT on it.');

  expect(await earful('correct', id, '--undo')).toMatchObject({
    status: 1,
    stderr: `${id}: the last thing that happened to it cannot be undone\n`,
  });
  expect(await earful('correct', id, '--to', 'payment')).toMatchObject({
    status: 1,
    stderr: 'the company has no department "payment"; did you mean "payments"?\n',
  });
  expect(await earful('correct', id, '--to', 'app', '--by', 'nobody')).toMatchObject({
    status: 1,
    stderr: expect.stringMatching(/^the company has no person "nobody"/),
  });
  expect(await earful('correct', id)).toMatchObject({ status: 2 });
  expect(await earful('correct', id, '--to', 'app', '--undo')).toMatchObject({ status: 2 });
});

test('what people do teaches the router: by the nightly training, and on demand; and there is a way back', {
  timeout: 90_000,
}, async () => {
  expect(await earful('learn')).toMatchObject({
    status: 0,
    stdout: 'Nothing is learned yet: 0 of 20 outcomes.\n',
  });
  expect((await earful('learn', '--report')).stdout).toBe('There has been no training yet.\n');
  expect(await earful('learn', '--restore')).toMatchObject({
    status: 1,
    stderr: 'nothing is restored: no model before the live one is kept\n',
  });

  const store = models(running.table);
  await teach(24, 'first');
  later(60);
  await running.learn();
  const first = await store.live();
  expect(first?.trainedAt).toMatch(/^2026-11-17T14:0/);

  await teach(8, 'second');
  later(60);
  const learned = await earful('learn');
  expect(learned).toMatchObject({ status: 0, stderr: '' });
  expect(learned.stdout).toMatch(/^Live: the model of 2026-11-17 15:0\d UTC, not worse: of 8 /);
  expect(learned.stdout).toMatch(/Learned from 32 outcomes and \d+ texts/);
  expect(learned.stdout).toMatch(/misroutes +before +since 2026-11-17 14:0/);
  expect((await earful('learn')).stdout).toMatch(
    /^There is nothing new to learn since 2026-11-17 15/,
  );

  expect((await earful('learn', '--restore')).stdout).toMatch(
    /^The model of 2026-11-17 14:0\d UTC is live again/,
  );
  expect((await store.live())?.version).toBe(first?.version);
  expect((await earful('learn', '--report')).stdout).toMatch(
    /^The model of 2026-11-17 14:0\d UTC is live\.\n\nLive: the model of 2026-11-17 15/,
  );
});

/** Customers complain about bells, which no department names, and about refunds; people sort it out. */
async function teach(count: number, name: string): Promise<void> {
  const does = act({
    company: running.company,
    items: items(running.table),
    now: running.clock.now,
  });
  for (let n = 0; n < count; n += 1) {
    const bell = n % 2 === 0;
    const text = bell
      ? `The handlebar bell number ${n} rattles on gravel, ${name}.`
      : `I want a refund, the card was charged ${n} times, ${name}.`;
    // biome-ignore lint/performance/noAwaitInLoops: one customer after the other
    const { id } = await said(`${name}-${n}`, text);
    if (bell) await does(id, { kind: 'move', to: app }, 'lena');
    await does(id, { kind: 'answer' }, 'lena');
  }
}
