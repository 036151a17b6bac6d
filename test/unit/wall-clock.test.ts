import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantOf, localParts, weekdayOf } from '../../shared/domain/wall-clock.ts';

const iso = (...wall: Parameters<typeof instantOf>) => instantOf(...wall).toISOString();

describe('localParts', () => {
  it.each([
    ['Pacific/Kiritimati', { date: '2026-06-02', minutes: 9 * 60 + 59, weekday: 'tue' }],
    ['Asia/Kathmandu', { date: '2026-06-02', minutes: 60 + 44, weekday: 'tue' }],
    ['UTC', { date: '2026-06-01', minutes: 19 * 60 + 59, weekday: 'mon' }],
    ['America/St_Johns', { date: '2026-06-01', minutes: 17 * 60 + 29, weekday: 'mon' }],
  ])('reads date, time and weekday off a clock in %s', (zone, parts) => {
    expect(localParts(new Date('2026-06-01T19:59:59.999Z'), zone)).toEqual(parts);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => localParts(new Date(0), 'Europe/Atlantis')).toThrow(RangeError);
  });
});

describe('instantOf', () => {
  it('moves a time skipped in spring forward by the gap', () => {
    expect(iso('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(iso('2026-10-04', '02:15', 'Australia/Lord_Howe')).toBe('2026-10-03T15:45:00.000Z');
    expect(iso('2026-04-24', '00:00', 'Africa/Cairo')).toBe('2026-04-23T22:00:00.000Z');
  });

  it('takes the first of a time repeated in autumn', () => {
    expect(iso('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
    expect(iso('2026-04-05', '01:45', 'Australia/Lord_Howe')).toBe('2026-04-04T14:45:00.000Z');
    expect(iso('2026-10-29', '23:45', 'Africa/Cairo')).toBe('2026-10-29T20:45:00.000Z');
  });

  it('is exact just before and just after a change', () => {
    expect(iso('2026-03-29', '01:59', 'Europe/Berlin')).toBe('2026-03-29T00:59:00.000Z');
    expect(iso('2026-03-29', '03:00', 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
    expect(iso('2026-10-25', '01:59', 'Europe/Berlin')).toBe('2026-10-24T23:59:00.000Z');
    expect(iso('2026-10-25', '03:00', 'Europe/Berlin')).toBe('2026-10-25T02:00:00.000Z');
  });

  it('gives back, of every instant, the first at which the clock showed the same', () => {
    const zones = ['Europe/Berlin', 'Africa/Casablanca', 'Pacific/Chatham', 'America/New_York'];
    const minuteOf2026 = fc.integer({ min: 0, max: 365 * 24 * 60 - 1 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), minuteOf2026, (zone, minute) => {
        const instant = new Date(Date.UTC(2026, 0, 1) + minute * 60_000);
        const { date, minutes } = localParts(instant, zone);
        const time = new Date(minutes * 60_000).toISOString().slice(11, 16);
        const back = instantOf(date, time, zone);
        expect(localParts(back, zone)).toEqual(localParts(instant, zone));
        expect([0, 3_600_000]).toContain(instant.getTime() - back.getTime());
      }),
    );
  });

  it('still knows every zone after more of them than it keeps', () => {
    const noon = () =>
      Intl.supportedValuesOf('timeZone').map((zone) => iso('2026-06-01', '12:00', zone));

    expect(noon()).toEqual(noon());
  });
});

describe('dates', () => {
  it('know their weekday and their neighbours across months and years', () => {
    expect(weekdayOf('2026-03-01')).toBe('sun');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(() => weekdayOf('someday')).toThrow('someday');
  });
});
