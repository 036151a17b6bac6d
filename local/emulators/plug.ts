/** A service’s cable, with a plug that can be pulled: what the functions see when the service is down. */
import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type Plug = {
  /** Leads to the service while the plug is in. */
  readonly endpoint: string;
  readonly isIn: boolean;
  /** Cuts every connection, and refuses new ones. */
  pull(): void;
  putBack(): void;
  stop(): Promise<void>;
};

export async function plugInto(service: string): Promise<Plug> {
  const { hostname, port } = new URL(service);
  const open = new Set<Socket>();
  let isIn = true;
  const server = createServer((inward) => {
    const outward = connect({ host: hostname, port: Number(port) });
    for (const socket of [inward, outward]) {
      open.add(socket);
      socket.once('close', () => {
        open.delete(socket);
        inward.destroy();
        outward.destroy();
      });
      // A reset is how a pulled plug feels; the close that follows is enough.
      socket.on('error', () => undefined);
    }
    if (isIn) inward.pipe(outward).pipe(inward);
    else inward.destroy();
  });
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get isIn() {
      return isIn;
    },
    pull() {
      isIn = false;
      cut();
    },
    putBack() {
      isIn = true;
    },
    async stop() {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
