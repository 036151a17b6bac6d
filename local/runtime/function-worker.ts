/** Runs one function's bundle as Lambda does: its own environment, one invocation at a time, a time-out. */
import { randomUUID } from 'node:crypto';
import { createWriteStream, type WriteStream } from 'node:fs';
import { inspect } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Clock } from './clock.ts';
import type { Answer, Invocation, WorkerData } from './worker.ts';

export type FunctionWorker = {
  /**
   * Gives what the handler gave, as JSON.
   *
   * @throws {FunctionFailed} when the handler throws, takes too long or takes the process down
   */
  invoke(event: unknown): Promise<unknown>;
  stop(): Promise<void>;
};

/** The function gave no result. The next invocation starts with a new worker, where the old one is gone. */
export class FunctionFailed extends Error {
  override readonly name = 'FunctionFailed';
}

export type FunctionWorkerSpec = {
  readonly name: string;
  /** An ES module that exports `handler`. */
  readonly bundle: string;
  /** All it gets: nothing is inherited from this process. */
  readonly env: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
  readonly clock: Clock;
  /** Where its output goes, instead of CloudWatch. */
  readonly logFile: string;
};

export function functionWorker(spec: FunctionWorkerSpec): FunctionWorker {
  const log = createWriteStream(spec.logFile, { flags: 'a' });
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;

  async function run(event: unknown): Promise<unknown> {
    if (stopped) throw new FunctionFailed(`${spec.name} is stopped`);
    worker ??= spawn(spec, log, (gone) => {
      if (worker === gone) worker = undefined;
    });
    const answer = await ask(worker, event, spec.timeoutSeconds).catch(async (cause: unknown) => {
      await worker?.terminate();
      throw new FunctionFailed(`${spec.name}: ${cause}`, { cause });
    });
    if (!answer.ok) throw new FunctionFailed(`${spec.name}: ${answer.error}`);
    return answer.json === undefined ? undefined : JSON.parse(answer.json);
  }

  return {
    invoke(event) {
      const result = last.then(() => run(event));
      last = result.catch(() => undefined);
      return result;
    },
    async stop() {
      stopped = true;
      await worker?.terminate();
      log.end();
    },
  };
}

function spawn(
  { bundle, clock, env }: FunctionWorkerSpec,
  log: WriteStream,
  onExit: (worker: Worker) => void,
): Worker {
  const workerData: WorkerData = { bundle, clock: clock.shared };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    workerData,
    env: { ...env },
    stdout: true,
    stderr: true,
  });
  worker.stdout.pipe(log, { end: false });
  worker.stderr.pipe(log, { end: false });
  worker.on('error', (error) => log.write(`${inspect(error)}\n`));
  worker.once('exit', () => onExit(worker));
  return worker;
}

/** @throws when the worker dies or does not answer in time */
function ask(worker: Worker, event: unknown, timeoutSeconds: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => settle(() => reject(new Error(`timed out after ${timeoutSeconds} seconds`))),
      timeoutSeconds * 1000,
    );
    const settle = (how: () => void) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('exit', onExit);
      how();
    };
    const onMessage = (answer: Answer) => settle(() => resolve(answer));
    const onExit = (code: number) => settle(() => reject(new Error(`exited with ${code}`)));
    worker.on('message', onMessage).on('exit', onExit);
    const invocation: Invocation = {
      // As JSON, as Lambda passes it: nothing that JSON cannot carry gets through.
      event: JSON.stringify(event),
      requestId: randomUUID(),
      deadline: Date.now() + timeoutSeconds * 1000,
    };
    worker.postMessage(invocation);
  });
}
