/** Runs every function of the table, started by what the table says starts it. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type FunctionName,
  type FunctionSpec,
  functions,
} from '../../shared/contract/functions.ts';
import type { SqsEmulator } from '../emulators/sqs.ts';
import type { Clock } from './clock.ts';
import { environmentOf, type Plugs } from './environment.ts';
import { type FunctionWorker, functionWorker } from './function-worker.ts';
import type { Mount } from './http-front.ts';
import { poll } from './poller.ts';

export type Running = {
  readonly mounts: readonly Mount[];
  invoke(name: FunctionName, event: unknown): Promise<unknown>;
  stop(): Promise<void>;
};

type Needs = {
  /** Where infra/bundle.ts has put the functions. */
  readonly bundles: string;
  readonly logs: string;
  readonly clock: Clock;
  readonly sqs: SqsEmulator;
  readonly plugs: Plugs;
};

const specs = Object.entries(functions) as readonly [FunctionName, FunctionSpec][];

export function runFunctions(needs: Needs): Running {
  mkdirSync(needs.logs, { recursive: true });
  const workers = new Map(specs.map(([name, spec]) => [name, workerOf(name, spec, needs)]));
  const invoke = (name: FunctionName, event: unknown) => {
    const worker = workers.get(name);
    if (worker === undefined) throw new Error(`no function ${name}`);
    return worker.invoke(event);
  };
  const pollers = specs.flatMap(([name, { trigger }]) =>
    trigger.kind === 'queue'
      ? poll({
          endpoint: needs.sqs.endpoint,
          queueUrl: needs.sqs.urlOf(trigger.queue),
          queueArn: needs.sqs.arnOf(trigger.queue),
          batchSize: trigger.batchSize,
          invoke: (event) => invoke(name, event),
        })
      : [],
  );
  const mounts = specs.flatMap(([name, { trigger }]) =>
    trigger.kind === 'http'
      ? { routes: trigger.routes, invoke: (event: unknown) => invoke(name, event) }
      : [],
  );
  return {
    mounts,
    invoke,
    async stop() {
      // The pollers first, so that what is cut off is not handed out again at once.
      const polled = pollers.map((poller) => poller.stop());
      await Promise.all([...workers.values()].map((worker) => worker.stop()));
      await Promise.all(polled);
    },
  };
}

function workerOf(name: FunctionName, spec: FunctionSpec, needs: Needs): FunctionWorker {
  const { bundles, logs, clock, sqs, plugs } = needs;
  return functionWorker({
    name,
    bundle: join(bundles, name, 'index.mjs'),
    env: environmentOf(name, {
      plugs,
      companyFile: join(bundles, name, 'company.json'),
      deliveriesUrl: sqs.urlOf('deliveries'),
      editionsUrl: sqs.urlOf('editions'),
    }),
    timeoutSeconds: spec.timeoutSeconds,
    clock,
    logFile: join(logs, `${name}.log`),
  });
}
