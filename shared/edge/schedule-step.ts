import middy from '@middy/core';
import { log } from './log.ts';

/** A Lambda handler for a tick of the scheduler. A failed tick is retried by the scheduler, and the next one catches up. */
export function scheduleStep(step: () => Promise<void>) {
  return middy<unknown, void>()
    .onError(({ error }) => log('error', 'tick failed', { error }))
    .handler(step);
}
