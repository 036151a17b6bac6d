import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessHours, isWorkingDay } from '../../shared/domain/business-time.ts';
import type { Calendar } from '../../shared/domain/company.ts';
import { wallFormat } from '../support/wall-table.ts';

const berlin: Calendar = {
  timeZone: 'Europe/Berlin',
  days: ['mon', 'tue', 'wed', 'thu', 'fri'],
  from: '09:00',
  to: '17:00',
  holidays: ['2026-05-25'],
};

/** Times as the clock in Berlin shows them in summer, UTC+2. */
const add = (from: string, hours: number, calendar: Calendar = berlin): string => {
  const end = addBusinessHours(new Date(`${from}+02:00`), hours, calendar);
  return wallFormat('Europe/Berlin').format(end);
};

describe('addBusinessHours', () => {
  it('counts within the day, to the minute', () => {
    expect(add('2026-05-20T10:15', 1.75)).toBe('2026-05-20 12:00');
  });

  it('goes on the next working day, over weekend and holiday', () => {
    expect(add('2026-05-22T15:00', 4)).toBe('2026-05-26 11:00');
    expect(add('2026-05-20T10:00', 24)).toBe('2026-05-26 10:00');
  });

  it('starts to count at the next opening', () => {
    expect(add('2026-05-20T03:00', 1)).toBe('2026-05-20 10:00');
    expect(add('2026-05-20T20:00', 1)).toBe('2026-05-21 10:00');
    expect(add('2026-05-23T12:00', 1)).toBe('2026-05-26 10:00');
    expect(add('2026-05-23T12:00', 0)).toBe('2026-05-26 09:00');
  });

  it('ends at closing time rather than at the next opening', () => {
    expect(add('2026-05-20T09:00', 8)).toBe('2026-05-20 17:00');
    expect(add('2026-05-20T17:00', 8)).toBe('2026-05-21 17:00');
    expect(add('2026-05-20T16:59', 0.5)).toBe('2026-05-21 09:29');
  });

  it('goes by the date of the company, not of UTC', () => {
    const island: Calendar = { ...berlin, timeZone: 'Pacific/Honolulu' };
    // Friday 15:00 there.
    const saturdayInUtc = new Date('2026-06-06T01:00:00Z');

    expect(addBusinessHours(saturdayInUtc, 1, island)).toEqual(new Date('2026-06-06T02:00:00Z'));
  });

  it('counts real hours in the night in which the clock changes', () => {
    const always: Calendar = { ...berlin, days: ['sat', 'sun', 'mon'], from: '00:00', to: '23:00' };

    expect(add('2026-03-29T02:00', 2, always)).toBe('2026-03-29 04:00');
    expect(add('2026-10-25T01:00', 3, always)).toBe('2026-10-25 03:00');
    // From after work on Saturday: the short Sunday has 22 hours, so one is left for Monday.
    expect(add('2026-03-29T00:30', 23, always)).toBe('2026-03-30 01:00');
  });

  it('gives up on a calendar that never opens', () => {
    expect(() => add('2026-05-20T10:00', 1, { ...berlin, days: [] })).toThrow(RangeError);
    expect(() => add('2026-05-20T10:00', 1, { ...berlin, to: '09:00' })).toThrow(RangeError);
  });

  it('agrees with counting quarter hours on the clock', () => {
    const zones = ['Europe/Berlin', 'Africa/Cairo', 'Australia/Lord_Howe', 'America/St_Johns'];
    const anyCalendar = fc.record({
      timeZone: fc.constantFrom(...zones),
      days: fc.constantFrom<Calendar['days']>(berlin.days, ['sun'], ['thu', 'fri', 'sat', 'sun']),
      // Neither in an hour that a clock change skips nor in one that it repeats.
      from: fc.constantFrom('00:00', '05:30', '09:00'),
      to: fc.constantFrom('12:00', '17:15', '23:00'),
      holidays: fc.constantFrom(['2026-03-30'], ['2026-04-24', '2026-04-26']),
    });
    const quarterOfSpring = fc.integer({ min: 0, max: 96 * 45 });
    fc.assert(
      fc.property(
        anyCalendar,
        quarterOfSpring,
        fc.integer({ min: 1, max: 120 }),
        (calendar, at, quarters) => {
          const from = new Date(Date.UTC(2026, 2, 20) + at * quarter);

          expect(addBusinessHours(from, quarters / 4, calendar)).toEqual(
            countOff(from, quarters, calendar),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('isWorkingDay', () => {
  it('is one of the days of the week that is no holiday', () => {
    expect(isWorkingDay(berlin, '2026-05-22')).toBe(true);
    expect(isWorkingDay(berlin, '2026-05-23')).toBe(false);
    expect(isWorkingDay(berlin, '2026-05-25')).toBe(false);
  });
});

const quarter = 15 * 60_000;

/** Looks at the clock every quarter of an hour until that many of them began within working time. */
function countOff(from: Date, quarters: number, calendar: Calendar): Date {
  const format = wallFormat(calendar.timeZone);
  const names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
  let instant = from.getTime();
  for (let left = quarters; left > 0; instant += quarter) {
    const [date = '', time = ''] = format.format(instant).split(' ');
    const name = names[new Date(date).getUTCDay()];
    const works = calendar.days.some((day) => day === name) && !calendar.holidays.includes(date);
    if (works && time >= calendar.from && time < calendar.to) left -= 1;
  }
  return new Date(instant);
}
