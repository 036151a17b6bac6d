/** What runs inside a function's worker thread: moves its clock, loads the bundle, answers invocations. */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

export type WorkerData = { readonly bundle: string; readonly clock: SharedArrayBuffer };
export type Invocation = {
  /** JSON. */
  readonly event: string;
  readonly requestId: string;
  /** When its time is up, in milliseconds of real time. */
  readonly deadline: number;
};
export type Answer =
  | { readonly ok: true; readonly json: string | undefined }
  | { readonly ok: false; readonly error: string };

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const realNow = Date.now;

if (parentPort) serve(parentPort, workerData as WorkerData);

function serve(port: NonNullable<typeof parentPort>, { bundle, clock }: WorkerData): void {
  moveDate(new BigInt64Array(clock));
  // Loaded on the first invocation: a bundle that does not load fails that one, as on Lambda.
  let handler: Promise<Handler> | undefined;

  port.on('message', async (invocation: Invocation) => {
    handler ??= import(pathToFileURL(bundle).href).then((module) => module.handler);
    port.postMessage(await answer(handler, invocation));
  });
}

async function answer(handler: Promise<Handler>, invocation: Invocation): Promise<Answer> {
  const context = {
    awsRequestId: invocation.requestId,
    getRemainingTimeInMillis: () => invocation.deadline - realNow(),
  };
  try {
    const result = await (await handler)(JSON.parse(invocation.event), context);
    return { ok: true, json: JSON.stringify(result) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    return { ok: false, error: String(error) };
  }
}

/** Makes `Date` tell the moved time, to the function and to every library it bundles. */
function moveDate(offset: BigInt64Array): void {
  const now = () => realNow() + Number(Atomics.load(offset, 0));
  const MovedDate = new Proxy(Date, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new MovedDate().toString(),
  });
  Date.now = now;
  Date.prototype.constructor = MovedDate;
  globalThis.Date = MovedDate;
}
