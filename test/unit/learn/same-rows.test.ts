import { beforeEach, expect, test } from 'vitest';
import { learn } from '../../../functions/learn/learn.ts';
import { ownersIn } from '../../../functions/learn/lessons.ts';
import { trainer } from '../../../functions/learn/trainer.ts';
import { departmentId } from '../../../shared/domain/ids.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { items } from '../../../shared/store/items.ts';
import { models } from '../../../shared/store/models.ts';
import { outcomes } from '../../../shared/store/outcomes.ts';
import { aCompany } from '../../support/a-company.ts';
import { aTable } from '../../support/a-table.ts';
import { aFeedback, anId, anItem } from '../../support/an-item.ts';
import { emptied } from '../../support/emptied.ts';

const table = await aTable();
const company = aCompany();
const store = models(table);
beforeEach(() => emptied(table));

const train = () =>
  learn({
    company,
    outcomes: outcomes(table, ownersIn(company)),
    models: store,
    trainer,
    now: () => new Date('2026-11-24T03:00:00.000Z'),
  })();

const closedAt = '2026-11-23T12:00:00.000Z';

/** Bells, which nobody had claimed, and crashes; the last eight still wait. */
const rows = Array.from({ length: 48 }, (_, n): Item => {
  const [text, owner, routed] =
    n % 2 === 0
      ? ([`the bell ${n} rattles on gravel`, departmentId('payments'), 'triage'] as const)
      : ([`the app ${n} crashes at login`, departmentId('app'), departmentId('app')] as const);
  const item = anItem({ id: anId(`${n}`), owner, routed, feedback: aFeedback({ text }) });
  return n < 40 ? { ...item, status: 'answered', closedAt } : item;
});

const put = (all: readonly Item[]) => Promise.all(all.map((item) => items(table).add(item)));

test('the same rows, in whatever order they came, make the same model to the byte', async () => {
  await put(rows);
  expect(await train()).toMatchObject({
    kind: 'published',
    report: { examples: { app: 20, payments: 20 }, backlog: 8 },
  });
  const first = await store.live();
  await emptied(table);
  await put(rows.toReversed());
  await train();

  expect(await store.live()).toEqual(first);
});

test('a model that knows the words of nobody who is gone is another one', async () => {
  await put(rows);
  await train();
  const first = await store.live();
  await emptied(table);
  await put(rows.slice(1));
  await train();

  expect((await store.live())?.version).not.toBe(first?.version);
});
