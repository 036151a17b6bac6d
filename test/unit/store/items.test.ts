import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import { arrive } from '../../../shared/domain/arrival.ts';
import { departmentId, personKey } from '../../../shared/domain/ids.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { type Action, apply } from '../../../shared/domain/lifecycle.ts';
import { desks } from '../../../shared/store/desks.ts';
import { items } from '../../../shared/store/items.ts';
import { aCompany } from '../../support/a-company.ts';
import { aTable } from '../../support/a-table.ts';
import { aDecision, aFeedback, anId, anItem } from '../../support/an-item.ts';

const table = await aTable();
const store = items(table);
const lists = desks(table);
const payments = departmentId('payments');
const always = { after: '2026-01-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' };

function acted(item: Item, action: Action, at = '2026-11-23T12:00:00.000Z'): Item {
  const result = apply(item, action, { by: 'dana', at: new Date(at), company: aCompany() });
  if (result.kind === 'refused') throw new Error(result.because);
  return result.item;
}

const idsOn = async (desk: Parameters<typeof lists.all>[0]) =>
  (await lists.all(desk)).map(({ id }) => id);

describe('the table', () => {
  test('gives back the item that was put, with a long text and its whole history', async () => {
    let item = anItem({ id: anId('a1'), feedback: aFeedback({ text: 'long '.repeat(3000) }) });
    expect(await store.add(item)).toEqual({ kind: 'added' });
    for (let change = 0; change < 9; change += 1) {
      const next = acted(item, { kind: 'acknowledge' });
      // biome-ignore lint/performance/noAwaitInLoops: each change follows the one before
      expect(await store.change(item, next)).toBe('changed');
      item = next;
    }

    expect(await store.get(item.id)).toEqual(item);
  });

  test('keeps an item as it is when it is told again, and gives back what is there', async () => {
    const item = anItem({ id: anId('a2') });
    await store.add(item);
    const acknowledged = acted(item, { kind: 'acknowledge' });
    await store.change(item, acknowledged);

    expect(await store.add(item)).toEqual({ kind: 'already there', item: acknowledged });
    expect(await store.get(item.id)).toEqual(acknowledged);
  });

  test('lets one of two who act at once win, and tells the other', async () => {
    const item = anItem({ id: anId('a3') });
    await store.add(item);
    const [fixed, moved] = [
      acted(item, { kind: 'fix', note: 'done' }),
      acted(item, { kind: 'move', to: departmentId('app') }),
    ];
    const outcomes = await Promise.all([store.change(item, fixed), store.change(item, moved)]);

    expect(outcomes.toSorted()).toEqual(['changed', 'changed meanwhile']);
    expect(await store.get(item.id)).toEqual(outcomes[0] === 'changed' ? fixed : moved);
  });

  test('takes the repetition of a change that succeeded for the success it was', async () => {
    const item = anItem({ id: anId('a4') });
    await store.add(item);
    const next = acted(item, { kind: 'acknowledge' });
    await store.change(item, next);

    expect(await store.change(item, next)).toBe('changed');
  });

  test('shows an open item on exactly one desk, and a closed one on none', async () => {
    const item = anItem({ id: anId('a5') });
    const moved = acted(item, { kind: 'move', to: departmentId('app') });
    const fixed = acted(moved, { kind: 'fix', note: 'done' });
    const answered = acted(fixed, { kind: 'answer' });
    const steps = [
      [item, 'payments'],
      [moved, 'app'],
      [fixed, 'answers'],
      [answered, undefined],
    ] as const;
    await store.add(item);
    let last: Item = item;
    for (const [next, desk] of steps) {
      // biome-ignore lint/performance/noAwaitInLoops: each step follows the one before
      if (next !== last) await store.change(last, next);
      const found = await Promise.all(
        (['payments', 'app', 'triage', 'answers'] as const).map(async (name) =>
          (
            await idsOn(name === 'triage' || name === 'answers' ? name : departmentId(name))
          ).includes(item.id)
            ? name
            : '',
        ),
      );
      expect(found.filter(Boolean)).toEqual(desk === undefined ? [] : [desk]);
      last = next;
    }

    expect(await lists.closures(departmentId('app'), always)).toMatchObject([{ id: item.id }]);
    expect(await lists.arrivals(departmentId('app'), always)).toMatchObject([{ id: item.id }]);
  });

  test('lists no address and no text beside the card', async () => {
    const rows = await lists.arrivals(payments, always);

    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('marta@mail.example');
  });

  test.each([
    [
      'an ordinary item',
      'I was charged twice for order 88213 and nobody answers. '.repeat(2),
      1024,
    ],
    ['the longest in a wide script', '二重に請求されました'.repeat(2000), 1600],
  ])(
    'keeps the head of %s small, since every change pays for all of it',
    async (_, text, limit) => {
      const feedback = aFeedback({ text, title: text.slice(0, 300) });
      const identity = {
        id: anId(`a6${limit}`),
        person: personKey('p'.repeat(26)),
        contentHash: 'c'.repeat(16),
      };
      const context = {
        receivedAt: '2026-11-23T10:00:00.000Z',
        now: new Date(),
        company: aCompany(),
      };
      const item = arrive(feedback, aDecision(), identity, context);
      await store.add(item);
      const { Items = [] } = await table.dynamo.send(
        new ScanCommand({
          TableName: table.name,
          FilterExpression: 'pk = :pk AND sk = :sk',
          ExpressionAttributeValues: { ':pk': `ITEM#${item.id}`, ':sk': 'HEAD' },
        }),
      );

      expect(bytesOf(Items[0])).toBeLessThanOrEqual(limit);
    },
  );
});

/** As DynamoDB counts: names and values in UTF-8, numbers and punctuation left out. */
function bytesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return Buffer.byteLength(String(value));
  const isList = Array.isArray(value);
  return Object.entries(value).reduce(
    (sum, [name, part]) => sum + 1 + (isList ? 0 : Buffer.byteLength(name)) + bytesOf(part),
    3,
  );
}

describe('a desk', () => {
  test('is paged without losing or repeating any item, the most urgent first', async () => {
    const due = (minute: number) => `2026-12-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
    const ids = Array.from({ length: 23 }, (_, n) => anId(`b${n}`));
    await Promise.all(
      ids.map((id, n) =>
        // Several are due at the same minute: only the id tells their keys apart.
        store.add(anItem({ id, owner: departmentId('paged'), dueAt: due(Math.floor(n / 5)) })),
      ),
    );
    const seen: Item['id'][] = [];
    const dues: string[] = [];
    let after: string | undefined;
    do {
      // biome-ignore lint/performance/noAwaitInLoops: each page follows the one before
      const page = await lists.waiting(departmentId('paged'), {
        limit: 5,
        ...(after === undefined ? {} : { after }),
      });
      seen.push(...page.rows.map(({ id }) => id));
      dues.push(...page.rows.map(({ dueAt }) => dueAt));
      after = page.next;
    } while (after !== undefined);

    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(dues).toEqual(dues.toSorted());
  });

  test('counts what waited and what was late at a moment, not what came after it', async () => {
    const desk = departmentId('counted');
    const add = (id: string, enteredAt: string, dueAt: string) =>
      store.add(anItem({ id: anId(id), owner: desk, enteredAt, dueAt }));
    await add('c1', '2026-11-20T08:00:00.000Z', '2026-11-21T08:00:00.000Z');
    await add('c2', '2026-11-20T08:00:00.000Z', '2026-11-23T08:00:00.000Z');
    await add('c3', '2026-11-23T08:00:00.001Z', '2026-11-24T08:00:00.000Z');

    // c2 falls due at this very moment: it is not late yet.
    expect(await lists.count(desk, '2026-11-23T08:00:00.000Z')).toEqual({ waiting: 2, overdue: 1 });
  });

  test('has each arrival in exactly one of two windows that meet', async () => {
    const desk = departmentId('met');
    const border = '2026-11-23T08:00:00.000Z';
    for (const [id, enteredAt] of [
      ['d1', '2026-11-23T07:59:59.999Z'],
      ['d2', border],
      ['d3', '2026-11-23T08:00:00.001Z'],
    ] as const) {
      // biome-ignore lint/performance/noAwaitInLoops: three rows
      await store.add(anItem({ id: anId(id), owner: desk, enteredAt }));
    }
    const ids = async (window: typeof always) =>
      (await lists.arrivals(desk, window)).map(({ id }) => id);

    expect(await ids({ ...always, until: border })).toEqual([anId('d1'), anId('d2')]);
    expect(await ids({ ...always, after: border })).toEqual([anId('d3')]);
  });
});
