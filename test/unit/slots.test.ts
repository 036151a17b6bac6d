import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../shared/domain/company.ts';
import { dueSlot, nextSlot, slotAt } from '../../shared/domain/slots.ts';
import { addDays } from '../../shared/domain/wall-clock.ts';

const berlin: Schedule = {
  every: 'day',
  at: '08:00',
  timeZone: 'Europe/Berlin',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  holidays: [],
};

const iso = (instant: Date): string => instant.toISOString();
const due = (schedule: Schedule, lastEnd: string | undefined, now: string) =>
  dueSlot(schedule, lastEnd, new Date(now));

describe('slotAt', () => {
  it('lets the Monday digest cover the weekend', () => {
    expect(slotAt(berlin, new Date('2026-06-08T06:00:00Z'))).toEqual({
      start: '2026-06-05T06:00:00.000Z',
      end: '2026-06-08T06:00:00.000Z',
    });
  });

  it('passes over holidays, but not in a weekly digest', () => {
    const holidays = ['2026-04-03', '2026-04-06'];
    const tuesday = new Date('2026-04-07T12:00:00Z');

    expect(slotAt({ ...berlin, holidays }, tuesday)).toEqual({
      start: '2026-04-02T06:00:00.000Z',
      end: '2026-04-07T06:00:00.000Z',
    });
    expect(slotAt({ ...berlin, holidays, every: 'week' }, tuesday)).toEqual({
      start: '2026-03-30T06:00:00.000Z',
      end: '2026-04-06T06:00:00.000Z',
    });
  });

  it('goes by the weekday where the recipient is', () => {
    const island: Schedule = { ...berlin, every: 'week', timeZone: 'Pacific/Kiritimati' };

    // Monday 08:00 there is still Sunday in UTC.
    expect(slotAt(island, new Date('2026-06-10T00:00:00Z')).end).toBe('2026-06-07T18:00:00.000Z');
  });

  it('moves a moment that a clock change skips forward, even into the next day', () => {
    const every: Schedule = { ...berlin, days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] };
    const end = (at: string, timeZone: string, now: string) =>
      slotAt({ ...every, at, timeZone }, new Date(now)).end;

    expect(end('02:30', 'Europe/Berlin', '2026-03-29T12:00Z')).toBe('2026-03-29T01:30:00.000Z');
    expect(end('00:00', 'Africa/Cairo', '2026-04-24T12:00Z')).toBe('2026-04-23T22:00:00.000Z');
    // Saturday 23:30 does not exist in Nuuk that night: the clock goes from 23:00 to 00:00.
    expect(end('23:30', 'America/Nuuk', '2026-03-29T12:00Z')).toBe('2026-03-29T01:30:00.000Z');
    expect(end('23:30', 'America/Nuuk', '2026-03-29T01:29Z')).toBe('2026-03-28T01:30:00.000Z');
  });

  it('does not fall back a day when the clock falls back over midnight', () => {
    const coast: Schedule = { ...berlin, at: '00:00', timeZone: 'America/St_Johns', days: ['sun'] };

    // At 00:01 on Sunday it became 23:01 on Saturday.
    expect(slotAt(coast, new Date('2010-11-07T03:00:00Z')).end).toBe('2010-11-07T02:30:00.000Z');
  });

  it('finds the last working day however long the company was closed', () => {
    const holidays = Array.from({ length: 400 }, (_, days) => addDays('2026-01-01', days));

    expect(slotAt({ ...berlin, holidays }, new Date('2027-02-01T12:00:00Z'))).toEqual({
      start: '2025-12-30T07:00:00.000Z',
      end: '2025-12-31T07:00:00.000Z',
    });
  });

  it('refuses a schedule without a day instead of searching for ever', () => {
    expect(() => slotAt({ ...berlin, days: [] }, new Date())).toThrow(RangeError);
    expect(() => nextSlot({ ...berlin, days: [], every: 'week' }, new Date())).toThrow(RangeError);
  });
});

describe('dueSlot', () => {
  const friday = '2026-06-05T06:00:00.000Z';
  const monday = '2026-06-08T06:00:00.000Z';

  it('begins at the slot before for a recipient who never had a digest', () => {
    expect(due(berlin, undefined, monday)).toEqual({ start: friday, end: monday });
  });

  it('is due from its moment on, for twelve hours, and once', () => {
    expect(due(berlin, friday, '2026-06-08T05:59:59.999Z')).toBeUndefined();
    expect(due(berlin, friday, '2026-06-08T06:00:00.000Z')).toEqual({ start: friday, end: monday });
    expect(due(berlin, friday, '2026-06-08T18:00:00.000Z')).toEqual({ start: friday, end: monday });
    expect(due(berlin, friday, '2026-06-08T18:00:00.001Z')).toBeUndefined();
    expect(due(berlin, monday, '2026-06-08T06:00:00.000Z')).toBeUndefined();
  });

  it('sends nothing twice when the clock shows the time twice', () => {
    const night: Schedule = { ...berlin, at: '02:30', days: ['sun'] };
    const first = due(night, '2026-10-18T00:30:00.000Z', '2026-10-25T00:30:00Z');

    expect(first?.end).toBe('2026-10-25T00:30:00.000Z');
    expect(due(night, first?.end, '2026-10-25T01:30:00Z')).toBeUndefined();
  });

  it('joins the windows when the schedule changes, and never goes back', () => {
    const earlier: Schedule = { ...berlin, at: '07:00' };
    const tuesday = { start: monday, end: '2026-06-09T05:00:00.000Z' };

    expect(due(earlier, monday, '2026-06-08T07:00:00Z')).toBeUndefined();
    expect(due(earlier, monday, '2026-06-09T05:00:00Z')).toEqual(tuesday);
  });
});

describe('nextSlot', () => {
  it('is strictly after now, and over the weekend', () => {
    expect(iso(nextSlot(berlin, new Date('2026-06-05T05:59:00Z')))).toBe(
      '2026-06-05T06:00:00.000Z',
    );
    expect(iso(nextSlot(berlin, new Date('2026-06-05T06:00:00Z')))).toBe(
      '2026-06-08T06:00:00.000Z',
    );
  });

  it('still waits for a moment that a clock change moved into today', () => {
    const saturday: Schedule = { ...berlin, at: '23:30', timeZone: 'America/Nuuk', days: ['sat'] };
    const sunday = new Date('2026-03-29T01:10:00Z');

    expect(iso(nextSlot(saturday, sunday))).toBe('2026-03-29T01:30:00.000Z');
  });
});
