/** Servers that only this machine can reach. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the SDK needs to talk to an emulator: any key will do, none is checked. */
export const credentials = { accessKeyId: 'local', secretAccessKey: 'local' } as const;
export const region = 'eu-central-1';

/** Listens on the port, 0 for a free one, and gives the server's URL without a trailing slash. */
export async function listen(server: Server, port = 0): Promise<string> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: actual } = server.address() as AddressInfo;
  return `http://127.0.0.1:${actual}`;
}

/** Takes no new connection, cuts the open ones and waits until the server let go of what it holds. */
export async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
  server.closeAllConnections();
  await closed;
}

export type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A server of ours; whatever `serve` throws is answered with a 500. */
export async function start(serve: Serve, port = 0) {
  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(`${error}\n`);
    });
  });
  return { endpoint: await listen(server, port), stop: () => close(server) };
}
