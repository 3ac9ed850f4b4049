import { createServer, type Socket } from 'node:net';

/** A TCP listener that counts who connects. */
export interface Listener {
  readonly port: number;
  connections(): number;
  stop(): Promise<void>;
}

/** @param talk what is done with each connection; by default nothing is ever said */
export async function startListener(
  talk: (socket: Socket) => void = () => undefined,
  host = '0.0.0.0',
): Promise<Listener> {
  let connections = 0;
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    connections += 1;
    open.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => open.delete(socket));
    talk(socket);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    port,
    connections: () => connections,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
