import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

import { afterEach, expect, test } from '@jest/globals';

import { PingClient } from '../../src/connection/ping.js';

const servers: { server: Server; sockets: Set<Socket> }[] = [];

/** A server that takes connections and never says a word, as behind a firewall that drops packets. */
async function silentServer(): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.on('error', () => undefined))).listen(0, '127.0.0.1');
  servers.push({ server, sockets });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return `postgres://someone@127.0.0.1:${port}/db`;
}

afterEach(() => {
  for (const { server, sockets } of servers.splice(0)) {
    for (const socket of sockets) socket.destroy();
    server.close();
  }
});

test('a server that never answers is unavailable, again and again, and closing does not hang', async () => {
  const client = new PingClient(await silentServer(), 'test');
  await expect(client.ping(50)).rejects.toMatchObject({ code: 'database_unavailable' });
  await expect(client.ping(50)).rejects.toMatchObject({ code: 'database_unavailable' });
  await expect(client.close()).resolves.toBeUndefined();
});

test('pings at the same time share one probe', async () => {
  const url = await silentServer();
  const client = new PingClient(url, 'test');
  await Promise.allSettled([client.ping(50), client.ping(50), client.ping(50)]);
  expect(servers[0]?.sockets.size).toBe(1);
  await client.close();
});
