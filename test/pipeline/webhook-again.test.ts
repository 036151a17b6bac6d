import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Earful, startEarful } from '../../local/pipeline.ts';
import { departmentId, recipientId, sourceId } from '../../shared/domain/ids.ts';
import { apply } from '../../shared/domain/lifecycle.ts';
import { idOfItem } from '../../shared/sources/identity.ts';
import { items } from '../../shared/store/items.ts';

let folder: string;
let earful: Earful;
const helpDesk = sourceId('help-desk');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earful-again-'));
  earful = await startEarful({
    port: 0,
    dataDir: folder,
    schedule: false,
    // All of it happens within one hour.
    now: new Date('2026-11-23T12:30:00.000Z'),
  });
});
afterAll(async () => {
  await earful.stop();
  await rm(folder, { recursive: true });
});

async function tell(externalId: string, body: string, author = {}): Promise<void> {
  const data = { externalId, body, author };
  const event = { id: externalId, body: JSON.stringify({ type: 'feedback.created', data }) };
  await earful.send(helpDesk, event);
  await earful.drained();
}
const itemOf = (externalId: string) => items(earful.table).get(idOfItem(helpDesk, externalId));

test('one person’s third complaint within a week is told from the second, however often that came', async () => {
  const author = { email: 'tarek@mail.example' };
  await tell('late-1', 'My refund is late', author);
  await tell('late-2', 'My refund is still late', author);
  await tell('late-2', 'My refund is still late', author);
  await tell('late-2', 'My refund is still late', author);
  await tell('late-3', 'My refund never came', author);

  expect(await itemOf('late-2')).toMatchObject({ owner: 'payments' });
  expect(await itemOf('late-3')).toMatchObject({
    owner: 'triage',
    why: { because: expect.stringContaining('the third complaint within a week') },
  });
});

test('the fourth escalation of the hour is first in line instead, and says why', async () => {
  const ids = ['lever-1', 'lever-2', 'lever-3', 'lever-4'];
  for (const id of ids) {
    // biome-ignore lint/performance/noAwaitInLoops: one after the other is what is tested
    await tell(id, `The lever snapped off (${id})`);
  }
  const found = await Promise.all(ids.map(itemOf));
  const reasons = found.map((item) => item?.why.urgent ?? '');

  expect(found.map((item) => item?.owner)).toEqual(ids.map(() => 'workshop'));
  expect(found.map((item) => item?.card.urgent)).toEqual(ids.map(() => true));
  expect(reasons[2]).not.toBe('');
  expect(reasons.map((why) => why.endsWith('; 3 were escalated this hour already'))).toEqual([
    ...[false, false, false],
    true,
  ]);
});

test('a correction made a minute ago decides where the next one that says nearly the same goes', async () => {
  const { company, table, clock } = earful;
  const store = items(table);
  await tell('squeak-1', 'My new pedals squeak on every single turn, what can I do?');
  const before = await itemOf('squeak-1');
  if (before === undefined) throw new Error('it did not arrive');
  const move = { kind: 'move', to: departmentId('marketing') } as const;
  const result = apply(before, move, { by: recipientId('lena'), at: clock.now(), company });
  if (result.kind === 'refused') throw new Error(result.because);
  await store.change(before, result.item);
  clock.set(new Date(clock.now().getTime() + 60_000));
  await tell('squeak-2', 'My new pedals squeak on every single turn. What should I do?');

  expect(before.owner).not.toBe('marketing');
  expect(await itemOf('squeak-2')).toMatchObject({ owner: 'marketing', why: { by: 'correction' } });
});
