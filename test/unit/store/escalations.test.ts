import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { departmentId, type ItemId } from '../../../shared/domain/ids.ts';
import { escalations } from '../../../shared/store/escalations.ts';
import { aTable } from '../../support/a-table.ts';
import { anId } from '../../support/an-item.ts';

const table = await aTable();
const store = escalations(table);
const at = '2026-11-23T12:34:56.000Z';

async function slotsOf(owner: string) {
  const { Items = [] } = await table.dynamo.send(
    new ScanCommand({
      TableName: table.name,
      FilterExpression: 'begins_with(pk, :pk)',
      ExpressionAttributeValues: { ':pk': `ESCALATED#${owner}#` },
    }),
  );
  return Items.toSorted((a, b) => (a['sk'] < b['sk'] ? -1 : 1));
}

test('as many escalate in an hour as the company wants, and the next hour begins anew', async () => {
  const payments = departmentId('payments');
  const claims: boolean[] = [];
  for (const id of ['a1', 'a2', 'a3']) {
    // biome-ignore lint/performance/noAwaitInLoops: one after the other is what is tested
    claims.push(await store.claim(payments, at, anId(id), 2));
  }
  const others = [
    await store.claim(departmentId('app'), at, anId('a4'), 2),
    await store.claim('triage', at, anId('a5'), 2),
    await store.claim(payments, '2026-11-23T13:00:00.000Z', anId('a6'), 2),
  ];

  expect(claims).toEqual([true, true, false]);
  expect(others).toEqual([true, true, true]);
});

test('an item that is tried again finds its own slot, also when all are taken', async () => {
  const owner = departmentId('retried');
  const claim = (id: string) => store.claim(owner, at, anId(id), 2);
  await claim('b1');
  await claim('b2');

  expect([await claim('b1'), await claim('b2'), await claim('b3')]).toEqual([true, true, false]);
  expect(await slotsOf('retried')).toEqual([
    {
      pk: 'ESCALATED#retried#2026-11-23T12',
      sk: '01',
      id: anId('b1'),
      expiresAt: Date.parse(at) / 1000 + 30 * 86_400,
    },
    expect.objectContaining({ sk: '02', id: anId('b2') }),
  ]);
});

test('however many come at once and however often: never more than the cap, and each at most once', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 20 }),
      fc.integer({ min: 1, max: 4 }),
      async (who, perHour) => {
        run += 1;
        const owner = departmentId(`rush-${run}x`);
        const tries = who.map((n) => ({ id: anId(`r${n}`) }));
        const said = await Promise.all(
          tries.map(async ({ id }) => [id, await store.claim(owner, at, id, perHour)] as const),
        );
        const told = new Set<ItemId>(said.filter(([, won]) => won).map(([id]) => id));
        const refused = said.filter(([, won]) => !won).map(([id]) => id);
        const slots = (await slotsOf(owner)).map(({ id }) => id);

        expect(slots).toHaveLength(Math.min(perHour, new Set(who).size));
        expect(new Set(slots)).toEqual(told);
        expect(refused.some((id) => told.has(id))).toBe(false);
      },
    ),
    { numRuns: 25 },
  );
});
