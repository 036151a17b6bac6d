import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, test } from 'vitest';
import type { Repetition } from '../../../shared/domain/company.ts';
import { personKey } from '../../../shared/domain/ids.ts';
import { type Counting, sightings } from '../../../shared/store/sightings.ts';
import { aTable } from '../../support/a-table.ts';
import { anId } from '../../support/an-item.ts';

const table = await aTable();
const store = sightings(table);

const rule = (name: string, by: Repetition['by'], withinHours = 24): Counting => ({
  name,
  repeated: { times: 3, withinHours, by },
});
const aSighting = (id: string, person: string, receivedAt = '2026-11-23T12:00:00.000Z') => ({
  id: anId(id),
  person: personKey(person),
  receivedAt,
});

describe('a rule that counts people', () => {
  const many = rule('login fails', 'people');

  test('counts each of them once, this one included, and a repetition not at all', async () => {
    const last = aSighting('a4', 'ida', '2026-11-23T12:00:03.000Z');
    const said = [
      aSighting('a1', 'ida'),
      aSighting('a2', 'ida'),
      aSighting('a3', 'ben'),
      last,
      last,
    ];
    await Promise.all(said.map((one) => store.note(many, one)));

    expect(await store.count(many, last)).toBe(2);
  });

  test('counts what lies in its window, which ends with the item', async () => {
    const hourly = rule('hourly', 'people', 1);
    const times = [
      '2026-11-23T11:00:00.000Z',
      '2026-11-23T11:00:00.001Z',
      '2026-11-23T12:00:00.000Z',
      '2026-11-23T12:00:00.001Z',
    ];
    const said = times.map((at, n) => aSighting(`b${n}`, `person ${n}`, at));
    await Promise.all(said.map((one) => store.note(hourly, one)));

    expect(await store.count(hourly, aSighting('b2', 'person 2', times[2]))).toBe(2);
  });
});

describe('a rule that counts what one person says', () => {
  test('counts the items of this person only', async () => {
    const again = rule('third report', 'person');
    const last = aSighting('c3', 'ida');
    const said = [aSighting('c1', 'ida'), aSighting('c2', 'ben'), last, last];
    await Promise.all(said.map((one) => store.note(again, one)));

    expect(await store.count(again, last)).toBe(2);
  });
});

test('rules do not count each other’s, whatever their names contain', async () => {
  const one = rule('a', 'people');
  const other = rule('a#people', 'people');
  await store.note(one, aSighting('d1', 'ida'));
  await store.note(rule('a', 'person'), aSighting('d1', 'ida'));
  await store.note(other, aSighting('d2', 'ben'));

  expect(await store.count(one, aSighting('d1', 'ida'))).toBe(1);
  expect(await store.count(other, aSighting('d2', 'ben'))).toBe(1);
});

test('counting costs no more after thousands than after two hundred', async () => {
  const flooded = rule('flooded', 'person');
  const said = Array.from({ length: 230 }, (_, n) => aSighting(`e${n}`, 'ida'));
  await Promise.all(said.map((one) => store.note(flooded, one)));

  expect(await store.count(flooded, aSighting('e0', 'ida'))).toBe(200);
});

test('what was counted is kept a day longer than its window, and holds no words', async () => {
  await store.note(rule('kept', 'people', 36), aSighting('f1', 'ida'));
  const { Items } = await table.dynamo.send(
    new ScanCommand({
      TableName: table.name,
      FilterExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': 'RULE#kept#people' },
    }),
  );

  expect(Items).toEqual([
    {
      pk: 'RULE#kept#people',
      sk: `2026-11-23T12:00:00.000Z#${anId('f1')}`,
      person: 'ida',
      expiresAt: Date.parse('2026-11-26T12:00:00.000Z') / 1000,
    },
  ]);
});
