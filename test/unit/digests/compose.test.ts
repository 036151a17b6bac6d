import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose } from '../../../shared/digests/compose.ts';
import type { Recipient } from '../../../shared/domain/company.ts';
import type { DeskSection, Digest, SummarySection } from '../../../shared/domain/digest.ts';
import { departmentId } from '../../../shared/domain/ids.ts';
import type { ItemRow } from '../../../shared/domain/item.ts';
import { aCompany } from '../../support/a-company.ts';
import { anOwnerReading, aReading } from '../../support/a-reading.ts';
import { anId, aRow } from '../../support/an-item.ts';

const payments = departmentId('payments');
const person = (id: string): Recipient => {
  const found = aCompany().recipients.find((one) => one.id === id);
  if (found === undefined) throw new Error(`nobody is called ${id}`);
  return found;
};
const [mira, dana] = [person('mira'), person('dana')];

const desk = (digest: Digest) => digest.sections[0] as DeskSection;
const summary = (digest: Digest) => digest.sections[0] as SummarySection;

/** A reading whose first owner, Payments, has these rows. */
const withPayments = (about: Parameters<typeof anOwnerReading>[0], before?: Digest) =>
  aReading({
    owners: [anOwnerReading(about), ...aReading().owners.slice(1)],
    ...(before === undefined ? {} : { before }),
  });

const closed = (id: string, hours: number, status: ItemRow['status'] = 'answered') =>
  aRow({
    id: anId(id),
    status,
    receivedAt: '2026-11-23T08:00:00.000Z',
    closedAt: new Date(Date.parse('2026-11-23T08:00:00.000Z') + hours * 3_600_000).toISOString(),
  });

describe('a head’s digest', () => {
  test('begins with what is past its time, and shows the heaviest of what is new', () => {
    const late = aRow({ id: anId('late'), dueAt: '2026-11-24T06:00:00.000Z' });
    const soon = aRow({ id: anId('soon'), dueAt: '2026-11-24T08:00:00.000Z' });
    const urgent = { ...soon, id: anId('urgent'), card: { ...soon.card, urgent: true } };
    const section = desk(
      compose(dana, withPayments({ first: [late, soon], arrivals: [late, soon, urgent] })),
    );

    expect(section.startWith.map(({ id }) => id)).toEqual([late.id]);
    expect(section.fresh.map(({ id }) => id)[0]).toBe(urgent.id);
    expect(section.arrived).toEqual({ now: 3 });
  });

  test('counts only answers as answered, and says how long they took', () => {
    const closures = [closed('1', 1), closed('2', 2), closed('3', 20), closed('4', 3, 'spam')];
    const section = desk(compose(dana, withPayments({ closures })));

    expect(section.answered.now).toBe(3);
    expect(section.times).toEqual({ half: 120, nineInTen: 1200 });
  });

  test('compares what waits with the last edition, and what came only with as long a window', () => {
    const day = compose(dana, withPayments({ waiting: 4, arrivals: [aRow()] }));
    const before = { ...day, start: '2026-11-20T07:00:00.000Z', end: '2026-11-23T07:00:00.000Z' };
    const section = desk(compose(dana, withPayments({ waiting: 6 }, before)));

    expect(section.waiting).toEqual({ now: 6, before: 4 });
    expect(section.arrived).toEqual({ now: 0 });
  });

  test('leaves spam out', () => {
    const section = desk(compose(dana, withPayments({ arrivals: [aRow({ status: 'spam' })] })));

    expect(section.arrived.now).toBe(0);
  });

  test('is one mail with a section for each hat', () => {
    const both = {
      ...dana,
      hats: [...dana.hats, { kind: 'head', department: departmentId('app') }] as const,
    };

    expect(
      compose(both, aReading()).sections.map((section) => (section as DeskSection).desk),
    ).toEqual(['payments', 'app']);
  });
});

const row = fc
  .record({
    n: fc.nat(),
    status: fc.constantFrom('new', 'fixed', 'answered', 'spam', 'unreachable'),
    minute: fc.integer({ min: -60, max: 1500 }),
    hours: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ n, status, minute, hours }): ItemRow => {
    const at = new Date(Date.parse('2026-11-23T07:00:00.000Z') + minute * 60_000);
    const closedAt = new Date(at.getTime() + hours * 3_600_000).toISOString();
    const isOpen = status === 'new' || status === 'fixed';
    const dates = {
      arrivedAt: at.toISOString(),
      enteredAt: at.toISOString(),
      receivedAt: at.toISOString(),
    };
    return aRow({ id: anId(String(n)), status, ...dates, ...(isOpen ? {} : { closedAt }) });
  });

const owner = fc.record({
  waiting: fc.nat(1000),
  overdue: fc.nat(1000),
  arrivals: fc.array(row),
  closures: fc.array(row.filter(({ closedAt }) => closedAt !== undefined)),
  untold: fc.array(row.filter(({ status }) => status === 'fixed')),
});

describe('the CEO’s summary', () => {
  test('always adds up: rows to totals, speeds to answers, now and before', () => {
    const owners = fc
      .tuple(owner, owner, owner)
      .map((three) => aReading().owners.map((one, index) => ({ ...one, ...three[index] })));
    fc.assert(
      fc.property(owners, owners, (first, second) => {
        const before = compose(mira, aReading({ owners: first }));
        const slot = { start: before.end, end: '2026-11-25T07:00:00.000Z' };
        const section = summary(compose(mira, aReading({ owners: second, before, slot })));
        const rows = [...section.departments, section.notRouted];
        for (const column of ['received', 'answered', 'waiting', 'overdue'] as const) {
          const sum = (part: 'now' | 'before') =>
            rows.reduce((all, one) => all + (one[column][part] ?? 0), 0);
          expect(section[column]).toEqual({ now: sum('now'), before: sum('before') });
          expect(sum('before')).toBe(summary(before)[column].now);
        }
        const speeds = Object.values(section.speed).reduce((all, one) => all + one, 0);
        expect(speeds).toBe(section.answered.now);
        const { half, nineInTen } = section.times ?? { half: 0, nineInTen: 0 };
        expect(half).toBeLessThanOrEqual(nineInTen);
      }),
      { numRuns: 100 },
    );
  });

  test('counts an item that was moved within the window once, where it is now', () => {
    const moved = aRow({
      arrivedAt: '2026-11-23T08:00:00.000Z',
      enteredAt: '2026-11-24T07:01:00.000Z',
    });
    const section = summary(compose(mira, withPayments({ arrivals: [moved] })));

    expect(section.received.now).toBe(1);
    expect(section.departments.find(({ desk: id }) => id === payments)?.received.now).toBe(1);
  });

  test('ranks departments by what is late, and shows who has waited longest', () => {
    const old = aRow({ receivedAt: '2026-11-01T08:00:00.000Z', dueAt: '2026-11-02T08:00:00.000Z' });
    const owners = aReading().owners.map((one) =>
      one.owner === 'app' ? { ...one, overdue: 1, first: [old] } : one,
    );
    const section = summary(compose(mira, aReading({ owners })));

    expect(section.departments.map(({ name }) => name)).toEqual(['App and website', 'Payments']);
    expect(section.waitingLongest).toMatchObject([{ department: 'App and website' }]);
  });
});
