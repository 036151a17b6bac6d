import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../shared/domain/company.ts';
import type { Slot } from '../../shared/domain/edition.ts';
import { dueSlot, nextSlot, slotAt } from '../../shared/domain/slots.ts';
import { dueTicks, instantOfTick, type WallTable, wallTable } from '../support/wall-table.ts';

const zones = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/New_York',
  'America/Nuuk',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
];
const tables = new Map<string, WallTable>();
const tableOf = (zone: string): WallTable => {
  const table = tables.get(zone) ?? wallTable(zone);
  tables.set(zone, table);
  return table;
};

/** Daily on the days on which clocks change: Thursday night in Cairo, Saturday in Nuuk, else Sunday. */
const schedules = (timeZone: string): Schedule[] =>
  ['00:00', '02:30', '08:00', '23:45'].flatMap((at) => [
    {
      every: 'day',
      at,
      timeZone,
      days: ['mon', 'thu', 'fri', 'sat', 'sun'],
      holidays: ['2026-04-03', '2026-04-06'],
    },
    { every: 'week', at, timeZone, days: ['sat', 'sun'], holidays: ['2026-05-02'] },
  ]);

const scheduleAnywhere = fc
  .constantFrom(...zones)
  .chain((zone) => fc.constantFrom(...schedules(zone)));

type Sent = { readonly tick: number; readonly slot: Slot };

/** Asks at each of the ticks, as the sweep does, and remembers the end of what was due. */
function send(schedule: Schedule, firstEnd: number, ticks: Iterable<number>): Sent[] {
  const sent: Sent[] = [];
  let lastEnd = isoOfTick(firstEnd);
  for (const tick of ticks) {
    const slot = dueSlot(schedule, lastEnd, instantOfTick(tick));
    if (slot === undefined) continue;
    sent.push({ tick, slot });
    lastEnd = slot.end;
  }
  return sent;
}

const isoOfTick = (tick: number): string => instantOfTick(tick).toISOString();

/** Windows of digests that end at these ticks, each beginning where the one before it ended. */
const joined = (start: number, ends: readonly number[]): Slot[] =>
  ends.map((end, index) => ({ start: isoOfTick(ends[index - 1] ?? start), end: isoOfTick(end) }));

/**
 * The ticks that are asked: all within half a day of a clock change, those around each due moment, and
 * elsewhere every 389th, which wanders through the day. A tick at which nothing is due changes nothing
 * for the later ones, so to leave it out changes no outcome; and a digest wrongly due at one of them
 * would still be due at the next that is asked.
 */
function askedTicks(table: WallTable, due: readonly number[]): number[] {
  const [first = 0] = due;
  const last = (due.at(-1) ?? 0) + 2;
  const asked = new Set(due.flatMap((tick) => [tick - 1, tick, tick + 1]));
  for (let tick = first; tick < last; tick += 389) asked.add(tick);
  for (const change of table.changes) {
    for (let tick = change - 48; tick < change + 48; tick += 1) asked.add(tick);
  }
  return [...asked].filter((tick) => tick >= first && tick < last).sort((a, b) => a - b);
}

describe('a year of ticks', () => {
  it.each(zones)('sends every digest once, at most a tick late, without a gap: %s', (zone) => {
    const table = tableOf(zone);
    for (const schedule of schedules(zone)) {
      const [start = 0, ...due] = dueTicks(table, schedule);
      const ticks = askedTicks(table, [start, ...due]).filter((tick) => tick % 37 !== 0);
      const sent = send(schedule, start, ticks);

      expect(due.length).toBeGreaterThan(50);
      expect(sent.map(({ slot }) => slot)).toEqual(joined(start, due));
      expect(sent.every(({ tick }, index) => tick - (due[index] ?? 0) <= 1)).toBe(true);
    }
  });

  it('gives what an outage of more than 12 hours skipped to the digest after it', () => {
    // Up to 20 hours each, any day until early December.
    const outage = fc.record({ from: fc.nat({ max: 96 * 350 }), ticks: fc.nat({ max: 80 }) });
    const outages = fc.array(outage, { minLength: 50, maxLength: 200, size: 'max' });
    fc.assert(
      fc.property(scheduleAnywhere, outages, (schedule, down) => {
        const table = tableOf(schedule.timeZone);
        const [start = 0, ...due] = dueTicks(table, schedule);
        const upAgain = recovery(down);
        const inTime = due.filter((tick, index) => {
          const asked = upAgain(tick);
          return asked - tick <= 48 && asked < (due[index + 1] ?? Number.POSITIVE_INFINITY);
        });
        const ticks = new Set(askedTicks(table, [start, ...due]).map(upAgain));
        const sent = send(schedule, start, ticks);

        expect(sent.map(({ slot }) => slot)).toEqual(joined(start, inTime));
      }),
      { numRuns: 30 },
    );
  });

  it('has the next slot begin where the latest ended', () => {
    const anyTime = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2027-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(scheduleAnywhere, anyTime, (schedule, now) => {
        const next = nextSlot(schedule, now);

        expect(slotAt(schedule, next)).toEqual({
          start: slotAt(schedule, now).end,
          end: next.toISOString(),
        });
      }),
    );
  });
});

/** The first tick from a given one on at which nothing is down. */
function recovery(outages: readonly { from: number; ticks: number }[]) {
  const down = new Set<number>();
  for (const { from, ticks } of outages) {
    for (let tick = from; tick < from + ticks; tick += 1) down.add(tick);
  }
  return (tick: number): number => {
    let up = tick;
    while (down.has(up)) up += 1;
    return up;
  };
}
