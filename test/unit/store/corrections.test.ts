import type { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { withdraw } from '../../../shared/domain/arrival.ts';
import { departmentId } from '../../../shared/domain/ids.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { type Action, apply } from '../../../shared/domain/lifecycle.ts';
import { corrections } from '../../../shared/store/corrections.ts';
import { items } from '../../../shared/store/items.ts';
import type { Table } from '../../../shared/store/table.ts';
import { aCompany } from '../../support/a-company.ts';
import { aTable } from '../../support/a-table.ts';
import { anId, anItem } from '../../support/an-item.ts';

const table = await aTable();
const store = items(table);
const now = new Date('2026-11-23T12:00:00.000Z');

function acted(item: Item, action: Action, at: string): Item {
  const result = apply(item, action, { by: 'dana', at: new Date(at), company: aCompany() });
  if (result.kind === 'refused') throw new Error(result.because);
  return result.item;
}

const addCorrected = (id: string, correctedAt: string) =>
  store.add(anItem({ id: anId(id), owner: departmentId('app'), correctedAt }));

const idsSince = async (after: string, limit = 100, at = now, from: Table = table) =>
  (await corrections(from).since(after, at, limit)).map(({ id }) => id);

describe('a correction', () => {
  const item = anItem({ id: anId('c1') });
  const moved = acted(item, { kind: 'move', to: departmentId('app') }, '2026-11-23T11:00:00.000Z');
  const since = () => corrections(table).since('2026-11-23T10:59:00.000Z', now, 100);

  test('is there as soon as somebody has moved the item, with what a list shows', async () => {
    await store.add(item);
    const before = await since();
    await store.change(item, moved);

    expect(before).toEqual([]);
    expect(await since()).toMatchObject([
      {
        id: item.id,
        owner: 'app',
        routed: 'payments',
        correctedAt: '2026-11-23T11:00:00.000Z',
        card: item.card,
      },
    ]);
  });

  test('stays while the item goes on, and is gone when it is undone', async () => {
    const known = acted(moved, { kind: 'acknowledge' }, '2026-11-23T11:05:00.000Z');
    const back = acted(known, { kind: 'move', to: item.owner }, '2026-11-23T11:10:00.000Z');
    await store.change(moved, known);
    const kept = await since();
    await store.change(known, back);

    expect(kept).toMatchObject([{ id: item.id, status: 'acknowledged' }]);
    expect(await since()).toEqual([]);
  });

  test('is gone with the words of the customer', async () => {
    const said = anItem({ id: anId('c2') });
    const spam = acted(said, { kind: 'spam' }, '2026-11-23T11:20:00.000Z');
    await store.add(said);
    await store.change(said, spam);
    const before = await idsSince('2026-11-23T11:15:00.000Z');
    await store.change(spam, withdraw(spam, now));

    expect(before).toEqual([said.id]);
    expect(await idsSince('2026-11-23T11:15:00.000Z')).toEqual([]);
  });
});

describe('what was corrected since', () => {
  test('comes from all months between, the latest last, without the moment itself', async () => {
    const other = await aTable();
    const add = (id: string, correctedAt: string) =>
      items(other).add(anItem({ id: anId(id), correctedAt }));
    await add('d1', '2026-08-31T23:59:59.999Z');
    await add('d2', '2026-09-01T00:00:00.000Z');
    await add('d3', '2026-11-01T00:00:00.000Z');
    await add('d4', '2026-11-01T00:00:00.000Z');
    await add('d5', '2026-11-23T11:59:59.999Z');
    const since = (after: string, limit = 100) => idsSince(after, limit, now, other);

    expect(await since('2026-08-31T23:59:59.999Z')).toEqual(['d2', 'd3', 'd4', 'd5'].map(anId));
    expect(await since('2026-11-01T00:00:00.000Z')).toEqual([anId('d5')]);
    expect(await since('')).toHaveLength(5);
    expect(await since('', 2)).toEqual(['d4', 'd5'].map(anId));
    expect(await since('', 4)).toEqual(['d2', 'd3', 'd4', 'd5'].map(anId));
  });

  test('reaches back 24 months and no further', async () => {
    await addCorrected('e1', '2024-11-30T23:59:59.999Z');
    await addCorrected('e2', '2024-12-01T00:00:00.000Z');
    const ids = await idsSince('');

    expect(ids[0]).toEqual(anId('e2'));
    expect(ids).not.toContain(anId('e1'));
  });

  test('asks only once for a whole month that ended without any', async () => {
    const asked: string[] = [];
    const send = async ({ input }: QueryCommand) => {
      asked.push(String(input.ExpressionAttributeValues?.[':pk']).slice(-7));
      return { Items: [] };
    };
    const watched = corrections({ ...table, dynamo: { send } as never });
    const monthsAsked = async (after: string, at: string) => {
      await watched.since(after, new Date(at), 10);
      return asked.splice(0).map((month) => month.slice(5));
    };

    // An index may not have all of November on 1 December, and of August only a part was asked for.
    expect([
      await monthsAsked('2026-10-05T00:00:00.000Z', '2026-12-01T06:00:00.000Z'),
      await monthsAsked('2026-08-05T00:00:00.000Z', '2026-12-01T06:00:00.000Z'),
      await monthsAsked('2026-08-05T00:00:00.000Z', '2026-12-03T06:00:00.000Z'),
      await monthsAsked('2026-08-05T00:00:00.000Z', '2026-12-03T06:00:00.000Z'),
    ]).toEqual([
      ['12', '11', '10'],
      ['12', '11', '10', '09', '08'],
      ['12', '11', '08'],
      ['12', '08'],
    ]);
  });
});
