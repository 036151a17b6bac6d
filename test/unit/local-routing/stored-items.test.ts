import { beforeEach, expect, test } from 'vitest';
import { storedItems } from '../../../local/routing/stored-items.ts';
import { withdraw } from '../../../shared/domain/arrival.ts';
import { departmentId, type Owner } from '../../../shared/domain/ids.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { items } from '../../../shared/store/items.ts';
import { aTable } from '../../support/a-table.ts';
import { aFeedback, anId, anItem } from '../../support/an-item.ts';
import { emptied } from '../../support/emptied.ts';

const table = await aTable();
beforeEach(() => emptied(table));

const owners: readonly Owner[] = [departmentId('payments'), departmentId('app'), 'triage'];
const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 10, minute)).toISOString();

const came = (minute: number, owner: Owner, about: Partial<Item> = {}) =>
  items(table).add(
    anItem({
      id: anId(`${minute}`),
      owner,
      receivedAt: at(minute),
      enteredAt: at(minute),
      ...about,
    }),
  );

async function read(since: string, limit = 100) {
  const stored = await storedItems(table, owners, since, limit);
  const found: Item[] = [];
  for await (const item of stored.items) found.push(item);
  return { minutes: found.map(({ id }) => Number(id)), isCut: stored.isCut, found };
}

test('the items of all owners come in the order in which we received them, with their texts', async () => {
  const text = 'long '.repeat(1000);
  await came(3, departmentId('app'), { feedback: aFeedback({ text }) });
  await came(1, 'triage');
  await came(2, departmentId('payments'));
  // Moved a while after it came.
  await came(4, departmentId('app'), { enteredAt: at(9) });

  const { minutes, isCut, found } = await read(at(0));

  expect({ minutes, isCut }).toEqual({ minutes: [1, 2, 3, 4], isCut: false });
  expect(found[2]?.feedback.text).toBe(text);
});

test('what came before, was moved since or not, is left out, and what was taken back', async () => {
  await came(1, 'triage', { enteredAt: at(8) });
  await came(2, 'triage');
  await came(5, 'triage');
  await items(table).add(withdraw(anItem({ id: anId('6'), receivedAt: at(6) }), new Date(at(7))));

  expect((await read(at(3))).minutes).toEqual([5]);
});

test('where there are too many, the newest are read, and one is told', async () => {
  for (const minute of [1, 2, 3, 4, 5, 6]) {
    // biome-ignore lint/performance/noAwaitInLoops: a handful of rows
    await came(minute, minute % 2 === 0 ? 'triage' : departmentId('app'));
  }

  expect(await read(at(0), 4)).toMatchObject({ minutes: [3, 4, 5, 6], isCut: true });
  expect(await read(at(0), 6)).toMatchObject({ minutes: [1, 2, 3, 4, 5, 6], isCut: false });
});
