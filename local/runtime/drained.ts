import { setTimeout as delay } from 'node:timers/promises';
import { type FunctionSpec, functions } from '../../shared/contract/functions.ts';
import type { SqsEmulator } from '../emulators/sqs.ts';

/** Long enough for all five tries of a message that fails, and a slow machine. */
const patienceSeconds = 90;

/** Settles when no message waits or is in work; what is dead stays dead. @throws {Error} when that takes too long */
export async function drained({ look }: Pick<SqsEmulator, 'look'>): Promise<void> {
  const queues = Object.values<FunctionSpec>(functions).flatMap(({ trigger }) =>
    trigger.kind === 'queue' ? trigger.queue : [],
  );
  const isEmpty = () =>
    queues.map(look).every(({ ready, hidden }) => ready.length + hidden.length === 0);
  const deadline = Date.now() + patienceSeconds * 1000;
  while (!isEmpty()) {
    if (Date.now() > deadline) throw new Error(`messages wait for over ${patienceSeconds} seconds`);
    // biome-ignore lint/performance/noAwaitInLoops: looks again and again
    await delay(2);
  }
}
