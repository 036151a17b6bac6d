import middy from '@middy/core';
import { log } from './log.ts';

/** A Lambda handler for a tick of the scheduler. Lambda repeats a tick that failed, and the next one catches up anyway. */
export function scheduleStep(step: () => Promise<void>) {
  return middy<unknown, void>()
    .onError(({ error }) => log('error', 'tick failed', { error }))
    .handler(step);
}
