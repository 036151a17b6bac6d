/** The HTTP server people and senders talk to: the functions' routes as API Gateway serves them, else our pages. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { HttpRoute } from '../../shared/contract/functions.ts';
import { InvalidInput } from '../../shared/errors.ts';
import { start } from '../emulators/loopback.ts';
import { eventOf, gatewayAnswer, type HttpResult, match, resultOf } from './http-event.ts';

/** Lambda takes no more in one invocation. */
const maxBodyBytes = 6 * 1024 * 1024;

export type Mount = {
  readonly routes: readonly HttpRoute[];
  readonly invoke: (event: unknown) => Promise<unknown>;
};

type Pages = (request: Request) => Promise<Response>;

export type HttpFront = {
  readonly endpoint: string;
  /** From now on these functions take their routes. */
  mount(mounts: readonly Mount[]): void;
  /** From now on these pages take what no route takes; until then it says that it is not ready. */
  show(pages: Pages): void;
  stop(): Promise<void>;
};

const notReady: Pages = async () => new Response('Earful is starting.\n', { status: 503 });

/** @throws {InvalidInput} when something else listens on the port */
export async function startHttpFront(port: number, now: () => Date): Promise<HttpFront> {
  let mounted: readonly Mount[] = [];
  let pages = notReady;

  async function answer(request: IncomingMessage): Promise<HttpResult> {
    const { method = 'GET' } = request;
    const path = new URL(request.url ?? '/', 'http://local').pathname;
    const body = await bodyOf(request);
    if (body === undefined) return gatewayAnswer(413, 'Request Too Long');
    for (const { routes, invoke } of mounted) {
      const found = match(routes, method, path);
      if (found) return ask(invoke, eventOf(request, body, found, now()));
    }
    return fromPage(await pages(toRequest(request, body)));
  }

  const server = await start(
    async (request, response) => write(response, await answer(request)),
    port,
  ).catch(explain);
  return {
    ...server,
    mount: (mounts) => {
      mounted = mounts;
    },
    show: (some) => {
      pages = some;
    },
  };

  function explain(error: unknown): never {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    const message = `port ${port} is taken: stop what listens there, or set another PORT`;
    throw new InvalidInput(message, { cause: error });
  }
}

async function ask(invoke: Mount['invoke'], event: unknown): Promise<HttpResult> {
  const failed = gatewayAnswer(500, 'Internal Server Error');
  try {
    return resultOf(await invoke(event)) ?? failed;
  } catch {
    return failed;
  }
}

/** The body, or undefined where it is too long; that one is read to its end all the same, so that the sender sees the answer. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) {
    for await (const _ of request);
    return undefined;
  }
  const body = await buffer(request);
  return body.length > maxBodyBytes ? undefined : body;
}

function toRequest(request: IncomingMessage, body: Buffer): Request {
  const { method = 'GET', headers, url = '/' } = request;
  const sendsBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(url, `http://${headers.host ?? 'local'}`), {
    method,
    headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ...(sendsBody && { body: new Uint8Array(body) }),
  });
}

const fromPage = async (page: Response): Promise<HttpResult> => ({
  status: page.status,
  headers: Object.fromEntries(page.headers),
  body: Buffer.from(await page.arrayBuffer()),
});

function write(response: ServerResponse, { status, headers, body }: HttpResult): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status, { 'content-length': body.length });
  response.end(body);
}
