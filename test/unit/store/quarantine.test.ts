import { beforeEach, describe, expect, test } from 'vitest';
import type { Delivery } from '../../../shared/contract/messages.ts';
import { sourceId } from '../../../shared/domain/ids.ts';
import { type Parked, quarantine } from '../../../shared/store/quarantine.ts';
import { quarantineExpiry } from '../../../shared/store/quarantine-expiry.ts';
import { aTable } from '../../support/a-table.ts';

// Keeps for 30 days.
const table = await aTable();
const store = quarantine(table);
let number = 0;

/** Each test has a year of its own, so that it finds only what it parked itself. */
let year = 2030;
beforeEach(() => {
  year += 1;
});

function aDelivery(about: Partial<Delivery> = {}): Delivery {
  number += 1;
  return {
    v: 1,
    receiptId: '4f9a3a0e-6d0c-4f43-9f0e-2f4a3c5b6d7e',
    source: sourceId('help-desk'),
    receivedAt: `${year}-03-20T12:00:00.000Z`,
    headers: { 'content-type': 'application/json' },
    deliveryId: `delivery-${number}`,
    body: Buffer.from('{"no": "feedback"}').toString('base64'),
    ...about,
  };
}

async function listed(now: string): Promise<readonly Parked[]> {
  const found: Parked[] = [];
  for await (const parked of store.list(new Date(`${year}-${now}`))) found.push(parked);
  return found;
}
const only = async (): Promise<Parked> => {
  const [one, ...more] = await listed('03-25');
  if (one === undefined || more.length > 0) throw new Error('expected exactly one');
  return one;
};

describe('what is parked', () => {
  test('is listed newest first across months, exactly as it came, until it is deleted', async () => {
    const older = aDelivery({ receivedAt: `${year}-02-27T12:00:00.000Z`, source: sourceId('zz') });
    const newer = aDelivery({ receivedAt: `${year}-03-02T12:00:00.000Z`, source: sourceId('zz') });
    const newest = aDelivery({ receivedAt: `${year}-03-03T12:00:00.000Z`, source: sourceId('aa') });
    await Promise.all([newer, older, newest].map((one) => store.park(one, 'no text')));

    expect((await listed('03-10')).map(({ delivery }) => delivery)).toEqual([newest, newer, older]);
    // 30 days after the end of February nothing of it can be left.
    expect((await listed('04-02')).map(({ delivery }) => delivery)).toEqual([newest, newer]);
  });

  test('and replayed in vain is there once, with the new reason, and waits again', async () => {
    const delivery = aDelivery();
    await store.park(delivery, 'no text');
    await store.markReplayed(await only(), new Date(`${year}-03-21T09:00:00Z`));
    expect(await only()).toMatchObject({ replayedAt: `${year}-03-21T09:00:00.000Z` });

    await store.park(delivery, 'no rating');

    expect(await only()).toEqual({
      delivery,
      because: 'no rating',
      firstSeen: delivery.receivedAt,
      times: 2,
    });
  });

  test('and came back before it was marked as replayed is not marked', async () => {
    const delivery = aDelivery();
    await store.park(delivery, 'no text');
    const seen = await only();
    await store.park(delivery, 'no text');

    await store.markReplayed(seen, new Date());

    expect((await only()).replayedAt).toBeUndefined();
  });

  test('keeps the time it was first seen when its sender sends it again', async () => {
    const delivery = aDelivery();
    await store.park(delivery, 'no text');

    await store.park({ ...delivery, receivedAt: `${year}-03-22T12:00:00.000Z` }, 'no text');

    expect(await only()).toMatchObject({
      firstSeen: `${year}-03-20T12:00:00.000Z`,
      delivery: { receivedAt: `${year}-03-22T12:00:00.000Z` },
    });
  });
});

test('what nobody replayed is told a week before it is deleted', async () => {
  const { expiring } = quarantineExpiry(table);
  await store.park(aDelivery(), 'no text');
  await store.park(aDelivery(), 'no text');
  // Deleted on the 19th of April, 30 days after it came.
  const at = (day: string) => expiring(new Date(`${year}-${day}T12:00:01Z`));

  expect(await at('04-11')).toBe(0);
  expect(await at('04-12')).toBe(2);
  const [one] = await listed('04-12');
  if (one !== undefined) await store.markReplayed(one, new Date());
  expect(await at('04-12')).toBe(1);
});
