import { describe, expect, test } from 'vitest';
import { writeMessage } from '../../shared/contract/messages.ts';
import { sourceId } from '../../shared/domain/ids.ts';
import { deskOf } from '../../shared/domain/item.ts';
import { idOfItem, idOfPart } from '../../shared/sources/identity.ts';
import { items } from '../../shared/store/items.ts';
import { aCompany } from '../support/a-company.ts';
import { aDelivery, aRoute } from '../support/a-route.ts';
import { aTable } from '../support/a-table.ts';

const company = aCompany();
const helpDesk = sourceId('help-desk');
const table = await aTable();
const store = items(table);

const feedback = (externalId: string, body: string, timestamp: string, more: object = {}) => ({
  type: 'feedback.created',
  timestamp,
  data: { externalId, ...(body === '' ? {} : { body }), ...more },
});
const deleted = (externalId: string) => ({ type: 'feedback.deleted', data: { externalId } });
const itemOf = (externalId: string) => store.get(idOfItem(helpDesk, externalId));

describe('a feedback that is told in several deliveries', () => {
  const first = feedback('r1', 'The invoice is wrong', '2026-11-23T10:00:00Z');
  const edited = feedback('r1', 'The invoice is wrong, and late', '2026-11-23T11:00:00Z');

  test('ends in its newest words, in whatever order they come and however often', async () => {
    const { step } = aRoute(table);
    for (const payload of [edited, first, edited, first]) {
      // biome-ignore lint/performance/noAwaitInLoops: the order is what is tested
      await step(aDelivery(payload));
    }

    const item = await itemOf('r1');
    expect(item).toMatchObject({
      version: 1,
      feedback: { text: 'The invoice is wrong, and late' },
    });
  });

  test('first a score, later the words: is counted, then arrives on a desk', async () => {
    const { step } = aRoute(table);
    const rating = { rating: { value: 2, min: 0, max: 10 } };
    await step(aDelivery(feedback('r2', '', '2026-11-23T10:00:00Z', rating)));
    const counted = await itemOf('r2');
    await step(aDelivery(feedback('r2', 'Refund me', '2026-11-23T11:00:00Z', rating)));
    const item = await itemOf('r2');

    expect(counted).toMatchObject({ status: 'counted' });
    expect(item).toMatchObject({ status: 'new', owner: 'payments', version: 2 });
  });

  test('and taken back: its words are gone, and do not come back', async () => {
    const { step } = aRoute(table);
    const long = feedback('r3', 'Refund! '.repeat(100), '2026-11-23T10:00:00Z');
    await step(aDelivery(long));
    await step(aDelivery(deleted('r3')));
    await step(aDelivery(deleted('r3')));
    await step(aDelivery({ ...long, timestamp: '2026-11-23T11:30:00Z' }));

    const item = await itemOf('r3');
    expect(item).toMatchObject({ status: 'withdrawn', version: 2 });
    expect(JSON.stringify(item)).not.toContain('Refund');
  });

  test('taken back before it came: it never appears', async () => {
    const { step } = aRoute(table);
    await step(aDelivery(deleted('r4')));
    await step(aDelivery(feedback('r4', 'Refund', '2026-11-23T11:30:00Z')));

    const item = await itemOf('r4');
    expect(item && deskOf(item)).toBeUndefined();
    expect(item?.feedback.text).toBe('');
  });
});

test('without an id of its own, one delivery is one feedback', async () => {
  const { step } = aRoute(table);
  const payload = { type: 'feedback.created', data: { body: 'An invoice, please' } };
  await step(aDelivery(payload, { deliveryId: 'a' }));
  await step(aDelivery(payload, { deliveryId: 'a' }));
  await step(aDelivery(payload, { deliveryId: 'b' }));

  expect(await store.get(idOfPart(helpDesk, 'a', 0))).toMatchObject({ version: 1 });
  expect(await store.get(idOfPart(helpDesk, 'b', 0))).toMatchObject({ version: 1 });
});

test('imported history is on no desk and in no window of today', async () => {
  const { step } = aRoute(table);
  const old = { occurredAt: '2025-03-01T08:00:00Z' };
  const payload = feedback('r5', 'An old invoice', '2025-03-01T08:00:00Z', old);
  await step(aDelivery(payload, { imported: true }));

  expect(await itemOf('r5')).toMatchObject({
    status: 'archived',
    enteredAt: '2025-03-01T08:00:00.000Z',
  });
});

test.each([
  ['another shape', { type: 'feedback.created', data: { body: { html: 'x' } } }, /\$\.data\.body/],
  ['no event', { data: { body: 'x' } }, /expected an event/],
])('%s goes to quarantine with the reason, and is no failure', async (_, payload, reason) => {
  const { step, parked } = aRoute(table);
  await step(aDelivery(payload));

  expect(parked).toEqual([expect.stringMatching(reason)]);
});

test('what a paused source sends is kept, to be replayed', async () => {
  const sources = company.sources.map((source) => ({ ...source, state: 'paused' as const }));
  const { step, parked } = aRoute(table, { company: aCompany({ sources }) });
  await step(aDelivery(feedback('r7', 'Refund', '2026-11-23T10:00:00Z')));

  expect(parked).toEqual(['the source is paused: replay it when it is in use again']);
  expect(await itemOf('r7')).toBeUndefined();
});

test('the health of a source follows what it sends and what is refused', async () => {
  const { step, events } = aRoute(table);
  await step(aDelivery(feedback('r6', 'x', '2026-11-23T10:00:00Z')));
  const refusedAt = '2026-11-23T12:00:00.000Z';
  await step(writeMessage({ v: 1, source: helpDesk, refusedAt, reason: 'mismatch' }));

  expect(events.map(({ kind }) => kind)).toEqual(['taken', 'refused']);
});
