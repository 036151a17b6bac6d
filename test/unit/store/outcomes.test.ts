import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Dynamo } from '../../../shared/aws/dynamo.ts';
import { withdraw } from '../../../shared/domain/arrival.ts';
import { departmentId, type ItemId } from '../../../shared/domain/ids.ts';
import type { Item } from '../../../shared/domain/item.ts';
import { type Action, apply } from '../../../shared/domain/lifecycle.ts';
import { itemTexts } from '../../../shared/store/item-texts.ts';
import { items } from '../../../shared/store/items.ts';
import { outcomes } from '../../../shared/store/outcomes.ts';
import type { Table } from '../../../shared/store/table.ts';
import { aCompany } from '../../support/a-company.ts';
import { aTable } from '../../support/a-table.ts';
import { aFeedback, anId, anItem } from '../../support/an-item.ts';
import { emptied } from '../../support/emptied.ts';

const table = await aTable();
beforeEach(() => emptied(table));

const now = new Date('2026-12-01T03:00:00.000Z');
const company = aCompany();
const owners = [departmentId('payments'), departmentId('app'), 'triage'] as const;
const none: ReadonlySet<ItemId> = new Set();
const toApp = { kind: 'move', to: departmentId('app') } as const;
const answer = { kind: 'answer' } as const;

type Acts = Readonly<Record<string, readonly Action[]>>;

/** Puts an item for each name, and does to it, an hour apart, what stands there. */
async function lived(acts: Acts, about: Partial<Item> = {}): Promise<void> {
  for (const [name, actions] of Object.entries(acts)) {
    const feedback = aFeedback({ text: `text ${name}` });
    const item = anItem({ ...about, id: anId(name), feedback });
    const last = actions.reduce((before, action, hour) => {
      const at = new Date(Date.parse(item.arrivedAt) + (hour + 1) * 3_600_000);
      const result = apply(before, action, { by: 'dana', at, company });
      if (result.kind === 'refused') throw new Error(result.because);
      return result.item;
    }, item);
    // biome-ignore lint/performance/noAwaitInLoops: a handful of rows
    await items(table).add(item);
    await items(table).change(item, last);
  }
}

const nameOf = ({ id }: { readonly id: ItemId }) => id.replace(/^0+/, '');

describe('what people have shown', () => {
  test('is where items were closed, and where open ones were put', async () => {
    await lived({
      a: [answer],
      b: [{ kind: 'unreachable' }],
      c: [{ kind: 'spam' }],
      d: [toApp],
      e: [toApp, answer],
      f: [{ kind: 'move', to: 'triage' }, answer],
      open: [],
      undone: [toApp, { kind: 'undo' }],
      waits: [{ kind: 'move', to: 'triage' }],
    });

    const known = await outcomes(table, owners).known(now);

    // What became known at the same hour is in the order of the ids.
    expect(known.map((one) => [nameOf(one), one.verdict, one.corrected])).toEqual([
      ['a', 'payments', false],
      ['b', 'payments', false],
      ['c', 'spam', true],
      ['d', 'app', true],
      ['e', 'app', true],
      ['f', 'triage', true],
    ]);
    expect(known.map(({ feedback }) => feedback.text)).toContain('text a');
  });

  test('comes with the whole of a long text', async () => {
    const text = 'long '.repeat(3000);
    const item = anItem({ feedback: aFeedback({ text }) });
    await items(table).add({ ...item, status: 'answered', closedAt: item.arrivedAt });

    const [only] = await outcomes(table, owners).known(now);

    expect(only?.feedback.text).toBe(text);
  });

  test('ends with a year, and is not history that was imported', async () => {
    const arrivedAt = '2025-11-20T10:00:00.000Z';
    await lived({ old: [answer], moved: [toApp] }, { arrivedAt, enteredAt: arrivedAt });
    const archived = { status: 'archived', closedAt: '2026-11-20T10:00:00.000Z' } as const;
    await items(table).add(anItem({ id: anId('archived'), ...archived }));

    expect(await outcomes(table, owners).known(now)).toEqual([]);
  });

  test('holds no word of somebody who took them back, in whatever order that is read', async () => {
    await lived({ gone: [toApp], kept: [toApp] });
    const item = await items(table).get(anId('gone'));
    if (item === undefined) throw new Error('it was put');
    await items(table).change(item, withdraw(item, now));

    expect((await outcomes(table, owners).known(now)).map(nameOf)).toEqual(['kept']);
  });

  test('leaves out an item that is taken back while it is read', async () => {
    const item = anItem({ feedback: aFeedback({ text: 'long '.repeat(200) }) });
    await items(table).add({ ...item, status: 'answered', closedAt: item.arrivedAt });
    await itemTexts(table).drop(item.id);

    expect(await outcomes(table, owners).known(now)).toEqual([]);
  });

  test('is complete where there are more than the table gives at once, and it is busy', async () => {
    const names = Array.from({ length: 230 }, (_, n) => String(n).padStart(3, '0'));
    const [closedAt, { id: _, ...item }] = ['2026-11-23T11:00:00.000Z', anItem()];
    await Promise.all(
      names.map((name) =>
        items(table).add({ ...item, id: anId(`9${name}`), status: 'answered', closedAt }),
      ),
    );

    const known = await outcomes(busy(), owners).known(now);

    expect(known.map(nameOf)).toEqual(names.map((name) => `9${name}`));
  });
});

describe('texts that nobody has placed', () => {
  test('are those of the last 90 days but the ones that are known, and have words', async () => {
    await lived({ a: [], b: [answer], c: [] });
    await lived({ old: [] }, { enteredAt: '2026-09-01T10:00:00.000Z' });
    const counted = { status: 'counted', closedAt: '2026-11-20T10:00:00.000Z' } as const;
    await items(table).add(anItem({ id: anId('score'), ...counted }));
    const store = outcomes(table, owners);

    const those = new Set((await store.known(now)).map(({ id }) => id));

    expect((await store.others(now, those)).map(nameOf)).toEqual(['a', 'c']);
    expect((await store.others(now, none)).map(nameOf)).toEqual(['a', 'b', 'c']);
  });
});

/** A table that leaves out most of each batch at first, as DynamoDB does when it is busy. */
function busy(): Table {
  const seen = new Set<string>();
  const send = async (command: { readonly input: object }) => {
    if (!(command instanceof BatchGetCommand)) return table.dynamo.send(command as never);
    const keys = command.input.RequestItems?.[table.name]?.Keys ?? [];
    const isFirst = !seen.has(JSON.stringify(keys[1]));
    for (const key of keys) seen.add(JSON.stringify(key));
    const given = isFirst ? keys.slice(0, 1) : keys;
    const left = keys.slice(given.length);
    const RequestItems = { [table.name]: { Keys: given, ConsistentRead: true } };
    const answer = await table.dynamo.send(new BatchGetCommand({ RequestItems }));
    return {
      ...answer,
      UnprocessedKeys: left.length === 0 ? {} : { [table.name]: { Keys: left } },
    };
  };
  return { ...table, dynamo: { send } as unknown as Dynamo };
}
