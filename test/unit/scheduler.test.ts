import { expect, onTestFinished, test } from 'vitest';
import { dailyAt, everyMinutes, schedule } from '../../local/runtime/scheduler.ts';

/** What was invoked when the clock stood at each of these times. */
async function ticks(periodOf: (now: Date) => string | number, times: readonly string[]) {
  let now = new Date(times[0] ?? '');
  const invoked: string[] = [];
  const invoke = async () => void invoked.push(now.toISOString().slice(0, 16));
  const { look, stop } = schedule({ now: () => now }, [{ periodOf, invoke }]);
  onTestFinished(stop);
  for (const time of times) {
    now = new Date(time);
    // biome-ignore lint/performance/noAwaitInLoops: one time after the other
    await look();
  }
  return invoked;
}

test('ticks once in every period, and once for all that a moved clock left out', async () => {
  const times = ['10:00', '10:01', '10:14', '10:15', '11:50', '11:51'];

  expect(
    await ticks(
      everyMinutes(15),
      times.map((time) => `2026-11-23T${time}:00Z`),
    ),
  ).toEqual(['2026-11-23T10:00', '2026-11-23T10:15', '2026-11-23T11:50']);
});

test('ticks each day at the hour of the company, also where the clocks change', async () => {
  // In Berlin 04:00 is 03:00 UTC in winter, and from 29 March 2026 on 02:00.
  const times = ['28T02:59', '28T03:00', '28T23:00', '29T01:59', '29T02:00', '29T12:00'];

  expect(
    await ticks(
      dailyAt('04:00', 'Europe/Berlin'),
      times.map((time) => `2026-03-${time}:00Z`),
    ),
  ).toEqual(['2026-03-28T02:59', '2026-03-28T03:00', '2026-03-29T02:00']);
});

test('goes on after a tick that failed', async () => {
  let now = new Date('2026-11-23T10:00:00Z');
  let tries = 0;
  const invoke = async () => {
    tries += 1;
    throw new Error('out of order');
  };
  const { look, stop } = schedule({ now: () => now }, [{ periodOf: everyMinutes(15), invoke }]);
  onTestFinished(stop);
  await look();
  now = new Date('2026-11-23T10:15:00Z');
  await look();

  expect(tries).toBe(2);
});
