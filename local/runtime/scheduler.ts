/** Invokes a function at a rate of the movable clock, as EventBridge Scheduler does of the real one. */
import { randomUUID } from 'node:crypto';
import { region } from '../emulators/loopback.ts';
import type { Clock } from './clock.ts';

export type Scheduler = {
  /** Looks at the clock now instead of within a second; settles when a tick that was due is done. */
  look(): Promise<void>;
  stop(): void;
};

export type SchedulerSpec = {
  readonly clock: Clock;
  readonly everyMinutes: number;
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

/** Ticks at once, then whenever a period begins. A clock moved over many periods ticks once: so may AWS. */
export function schedule({ clock, everyMinutes, invoke }: SchedulerSpec): Scheduler {
  let last: number | undefined;

  async function look(): Promise<void> {
    const now = clock.now();
    const period = Math.floor(now.getTime() / (everyMinutes * 60_000));
    if (period === last) return;
    last = period;
    // A failed tick is in the function's log; the next one catches up.
    await invoke(tick(now)).catch(() => undefined);
  }

  void look();
  const timer = setInterval(() => void look(), 1000);
  return { look, stop: () => clearInterval(timer) };
}
