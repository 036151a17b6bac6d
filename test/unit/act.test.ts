import { expect, test } from 'vitest';
import { act } from '../../functions/desk/act.ts';
import { departmentId } from '../../shared/domain/ids.ts';
import type { Item } from '../../shared/domain/item.ts';
import { type Items, items } from '../../shared/store/items.ts';
import { aCompany } from '../support/a-company.ts';
import { aTable } from '../support/a-table.ts';
import { anId, anItem } from '../support/an-item.ts';

const store = items(await aTable());
const now = () => new Date('2026-11-23T12:00:00.000Z');
const toApp = { kind: 'move', to: departmentId('app') } as const;
const acknowledge = { kind: 'acknowledge' } as const;
const actIn = (about: Partial<Items> = {}) =>
  act({ company: aCompany(), items: { ...store, ...about }, now });

async function put(name: string): Promise<Item['id']> {
  const id = anId(name);
  await store.add(anItem({ id }));
  return id;
}

test('what somebody does to an item is done, and in its history', async () => {
  const id = await put('a1');

  expect(await actIn()(id, toApp, 'dana')).toMatchObject({ kind: 'changed' });
  expect(await store.get(id)).toMatchObject({
    owner: 'app',
    correctedAt: now().toISOString(),
    history: [{ action: 'arrive' }, { action: 'move', by: 'dana' }],
  });
});

test('what cannot be is refused in words, and nothing is changed', async () => {
  const id = await put('a2');

  expect(await actIn()(id, { kind: 'undo' }, 'dana')).toEqual({
    kind: 'refused',
    because: 'the last thing that happened to it cannot be undone',
  });
  expect(await actIn()(anId('none'), toApp, 'dana')).toEqual({
    kind: 'refused',
    because: `there is no item "${anId('none')}"`,
  });
  expect(await store.get(id)).toMatchObject({ version: 1 });
});

test('of two who act at once both get their way, where both make sense', async () => {
  const id = await put('a3');
  const done = await Promise.all([
    actIn()(id, acknowledge, 'dana'),
    actIn()(id, { kind: 'fix', note: 'refunded' }, 'lena'),
  ]);

  expect(done.map(({ kind }) => kind)).toContain('changed');
  const item = await store.get(id);
  expect(item?.status).toBe('fixed');
  expect(item?.version).toBe(1 + done.filter(({ kind }) => kind === 'changed').length);
});

test('whoever is too slow a second time is told to look again', async () => {
  const id = await put('a4');
  let tries = 0;
  const change = async () => {
    tries += 1;
    return 'changed meanwhile' as const;
  };

  expect(await actIn({ change })(id, toApp, 'dana')).toEqual({
    kind: 'refused',
    because: 'others are changing it at this moment: look at it, and try again',
  });
  expect(tries).toBe(2);
});
