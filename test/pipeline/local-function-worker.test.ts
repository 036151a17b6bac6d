import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { movableClock } from '../../local/runtime/clock.ts';
import { FunctionFailed, functionWorker } from '../../local/runtime/function-worker.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A worker for a module of this source, with a time-out of a fifth of a second. */
function aWorker(source: string, env: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  const bundle = join(folder, 'index.mjs');
  writeFileSync(bundle, source);
  const clock = movableClock();
  const logFile = join(folder, 'log');
  const worker = functionWorker({ name: 'test', bundle, env, timeoutSeconds: 0.2, clock, logFile });
  onTestFinished(() => worker.stop());
  return { worker, clock };
}

test('runs one invocation at a time', async () => {
  const { worker } = aWorker(`
    let running = 0;
    export const handler = async () => {
      running += 1;
      const seen = running;
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return seen;
    };`);

  const results = await Promise.all([1, 2, 3].map(() => worker.invoke({})));

  expect(results).toEqual([1, 1, 1]);
});

test('stops a function whose time is up and starts the next invocation afresh', async () => {
  const { worker } = aWorker(`
    let count = 0;
    export const handler = async (event) => {
      count += 1;
      while (event.hang);
      return count;
    };`);

  await worker.invoke({ hang: false });
  await expect(worker.invoke({ hang: true })).rejects.toThrow('timed out after 0.2 seconds');

  expect(await worker.invoke({ hang: false })).toBe(1);
});

test('fails the invocation that takes the process down, and only that one', async () => {
  const { worker } = aWorker(`
    export const handler = async ({ how }) => {
      if (how === 'exit') process.exit(3);
      if (how === 'crash') setTimeout(() => { throw new Error('loose'); }, 1);
      if (how !== 'fine') await new Promise(() => {});
      return 'fine';
    };`);

  await expect(worker.invoke({ how: 'exit' })).rejects.toThrow(FunctionFailed);
  await expect(worker.invoke({ how: 'crash' })).rejects.toThrow(FunctionFailed);

  expect(await worker.invoke({ how: 'fine' })).toBe('fine');
});

test('tells the function the moved time and nothing of this process', async () => {
  const { worker, clock } = aWorker(
    `export const handler = async () => ({
      now: Date.now(), date: new Date().toISOString(), given: new Date(0).toISOString(),
      isDate: new Date() instanceof Date, env: { ...process.env },
    });`,
    { TABLE_NAME: 'earful' },
  );
  clock.set(new Date('2031-05-06T07:08:09Z'));

  const seen = await worker.invoke({});

  expect(seen).toMatchObject({
    date: expect.stringMatching(/^2031-05-06T07:08:/),
    given: '1970-01-01T00:00:00.000Z',
    isDate: true,
    env: { TABLE_NAME: 'earful' },
  });
  expect(Object.keys((seen as { env: object }).env)).toEqual(['TABLE_NAME']);
});
