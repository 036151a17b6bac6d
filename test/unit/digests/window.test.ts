import fc from 'fast-check';
import { expect, test } from 'vitest';
import { announcements, inWindow } from '../../../shared/digests/window.ts';
import { departmentId } from '../../../shared/domain/ids.ts';
import type { ItemRow } from '../../../shared/domain/item.ts';
import { anId, aRow } from '../../support/an-item.ts';

const minute = 60_000;
const start = Date.parse('2026-11-23T00:00:00.000Z');
const at = (minutes: number) => new Date(start + minutes * minute).toISOString();

/** What the index shows at a moment: rows appear up to a quarter of an hour after they were written. */
type Lagging = { readonly row: ItemRow; readonly visible: number };

const rows = fc.array(
  fc.record({
    entered: fc.integer({ min: 0, max: 24 * 60 - 30 }),
    lag: fc.integer({ min: 0, max: 14 }),
  }),
  { maxLength: 60 },
);

test('every arrival is announced in exactly one edition, however late the index shows it', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 20, max: 90 }), (arrivals, everyMinutes) => {
      const lagging: Lagging[] = arrivals.map(({ entered, lag }, n) => ({
        row: aRow({ id: anId(`r${n}`), enteredAt: at(entered), arrivedAt: at(entered) }),
        visible: entered + lag,
      }));
      const counted = new Map<string, number>();
      let announced: ReadonlySet<string> = new Set();
      for (let end = everyMinutes; end <= 25 * 60; end += everyMinutes) {
        const slot = { start: at(end - everyMinutes), end: at(end) };
        // The edition is composed a minute after its slot.
        const seen = lagging.filter(({ visible }) => visible <= end + 1).map(({ row }) => row);
        for (const { id } of inWindow('entered', seen, { slot, announced })) {
          counted.set(id, (counted.get(id) ?? 0) + 1);
        }
        const owner = { owner: departmentId('app'), name: 'App', waiting: 0, overdue: 0 };
        const reading = { ...owner, first: [], arrivals: seen, closures: [], untold: [] };
        announced = new Set(announcements({ owners: [reading], slot }));
      }

      expect([...counted.values()].filter((times) => times !== 1)).toEqual([]);
      expect(counted.size).toBe(arrivals.length);
    }),
    { numRuns: 200 },
  );
});

test('an item that is moved on and comes back is new again', () => {
  const slot = { start: at(60), end: at(120) };
  const before = aRow({ enteredAt: at(55) });
  const reading = { owner: departmentId('app'), name: '', waiting: 0, overdue: 0, first: [] };
  const owners = [{ ...reading, arrivals: [before], closures: [], untold: [] }];
  const announced = new Set(announcements({ owners, slot: { start: at(0), end: at(60) } }));

  expect(inWindow('entered', [before], { slot, announced })).toEqual([]);
  expect(
    inWindow('entered', [{ ...before, enteredAt: at(100) }], { slot, announced }),
  ).toHaveLength(1);
});
