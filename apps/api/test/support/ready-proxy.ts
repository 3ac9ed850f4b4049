import { Agent, createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A load balancer on loopback, as simple as that of Kubernetes: it asks who is ready, and never sends a request twice. */
export interface ReadyProxy {
  readonly url: string;
  /** Addresses that get requests now. */
  ready(): readonly string[];
  close(): Promise<void>;
}

const EVERY_MS = 100;

/** Starts {@link ReadyProxy} before these servers. */
export async function readyProxy(servers: readonly string[]): Promise<ReadyProxy> {
  const agent = new Agent({ keepAlive: true });
  const up = new Set<string>();
  const ready = (): readonly string[] => servers.filter((server) => up.has(server));
  let turn = 0;
  let closed = false;
  const isReady = (server: string): Promise<boolean> =>
    fetch(`${server}/health/ready`).then(
      async (response) => (await response.arrayBuffer(), response.status === 200),
      () => false,
    );
  /** Each by itself: one that is slow to answer keeps nobody from learning about the others. */
  const watch = async (server: string): Promise<void> => {
    while (!closed) {
      if (await isReady(server)) up.add(server);
      else up.delete(server);
      await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
    }
  };
  const watching = Promise.all(servers.map(watch));
  const proxy = createServer((incoming, outgoing) => {
    const open = ready();
    const server = open[(turn += 1) % Math.max(1, open.length)];
    if (server === undefined) {
      outgoing.writeHead(502).end('nobody is ready');
      return;
    }
    const { method = 'GET', headers, url = '/' } = incoming;
    const onward = send(`${server}${url}`, { method, headers, agent }, (answer) => {
      const { connection: _hop, 'keep-alive': _times, ...kept } = answer.headers;
      outgoing.writeHead(answer.statusCode ?? 502, kept);
      answer.pipe(outgoing);
    });
    onward.on('error', (error) => {
      if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end(error.message);
    });
    incoming.pipe(onward);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => proxy.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    ready,
    async close() {
      closed = true;
      await watching;
      agent.destroy();
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
