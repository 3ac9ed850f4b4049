import { createServer } from 'node:net';

/** A TCP port on 127.0.0.1 that is free now. */
export async function freePort(): Promise<number> {
  return (await listens(0)) ?? Promise.reject(new Error('no free port on 127.0.0.1'));
}

export async function isFree(port: number): Promise<boolean> {
  return (await listens(port)) !== undefined;
}

function listens(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}
