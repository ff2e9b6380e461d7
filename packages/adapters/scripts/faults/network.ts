import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A network between client and server that can break at any moment, also when only the answer is on its way. */
export interface Network {
  /** The same server, through it. */
  readonly url: string;
  /** Breaks every connection that there is. */
  cut(): void;
  close(): void;
}

export async function startNetwork(target: string): Promise<Network> {
  const through = new URL(target);
  const [port, host] = [Number(through.port), through.hostname];
  const sockets = new Set<Socket>();
  const server = createServer(client => {
    const upstream = connect(port, host);
    const ends = [client, upstream];
    for (const socket of ends) {
      sockets.add(socket);
      socket.setNoDelay();
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        for (const end of ends) end.destroy();
      });
    }
    client.pipe(upstream).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    cut,
    close() {
      server.close();
      cut();
    },
  };
}
