/** Invokes functions by the movable clock, as EventBridge Scheduler does by the real one. */
import { randomUUID } from 'node:crypto';
import type { TimeOfDay } from '../../shared/domain/company.ts';
import { addDays, instantOf, localParts } from '../../shared/domain/wall-clock.ts';
import { region } from '../emulators/loopback.ts';
import type { Clock } from './clock.ts';

export type Scheduler = {
  /** Looks at the clock now instead of within a second; settles when the ticks that were due are done. */
  look(): Promise<void>;
  stop(): void;
};

export type Job = {
  /** Another value for each period. */
  readonly periodOf: (now: Date) => string | number;
  readonly invoke: (event: unknown) => Promise<unknown>;
};

/** The event EventBridge Scheduler sends to a Lambda target. */
export const tick = (at: Date) => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Scheduled Event',
  source: 'aws.scheduler',
  account: '000000000000',
  time: at.toISOString(),
  region,
  resources: [],
  detail: '{}',
});

export const everyMinutes =
  (minutes: number): Job['periodOf'] =>
  (now) =>
    Math.floor(now.getTime() / (minutes * 60_000));

/** A day begins at this time by the clock on the wall. */
export const dailyAt =
  (time: TimeOfDay, timeZone: string): Job['periodOf'] =>
  (now) => {
    const { date } = localParts(now, timeZone);
    return instantOf(date, time, timeZone) <= now ? date : addDays(date, -1);
  };

/** Ticks at once, then whenever a period begins. A clock moved over many periods ticks once: so may AWS. */
export function schedule(clock: Pick<Clock, 'now'>, jobs: readonly Job[]): Scheduler {
  const looks = jobs.map((job) => looker(clock, job));
  const look = async () => void (await Promise.all(looks.map((one) => one())));
  void look();
  const timer = setInterval(() => void look(), 1000);
  return { look, stop: () => clearInterval(timer) };
}

function looker(clock: Pick<Clock, 'now'>, { periodOf, invoke }: Job): () => Promise<void> {
  let last: string | number | undefined;
  return async () => {
    const now = clock.now();
    const period = periodOf(now);
    if (period === last) return;
    last = period;
    // A failed tick is in the function's log; the next one catches up.
    await invoke(tick(now)).catch(() => undefined);
  };
}
