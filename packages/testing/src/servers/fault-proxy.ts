import { type Socket, connect, createServer } from 'node:net';

import { close, listen } from './loopback.js';

/** What the network does to a connection. */
export interface Fault {
  /** Added to each chunk in each direction, in milliseconds. */
  readonly latencyMs?: number;
  /** Swallows everything in both directions; nobody is told. New connections are accepted, and swallowed as well. */
  readonly blackhole?: boolean;
  /** Refuses new connections by resetting them. */
  readonly refuse?: boolean;
}

/** A TCP proxy that breaks on demand. */
export interface FaultProxy {
  readonly host: string;
  readonly port: number;
  /** Address of the target, through the proxy. */
  through(url: string): string;
  /** From now on, for open connections too; `{}` heals. */
  set(fault: Fault): void;
  /** Resets every open connection. */
  reset(): void;
  /** Ends the target's direction of every open connection: the client may still write, and hears nothing more. */
  halfClose(): void;
  connections(): number;
  stop(): Promise<void>;
}

export async function startFaultProxy(target: { readonly host?: string; readonly port: number }): Promise<FaultProxy> {
  const pairs = new Set<{ readonly client: Socket; readonly upstream: Socket }>();
  let fault: Fault = {};

  const server = createServer({ allowHalfOpen: true }, (client) => {
    if (fault.refuse) {
      client.on('error', () => undefined);
      client.resetAndDestroy();
      return;
    }
    const upstream = connect({ host: target.host ?? '127.0.0.1', port: target.port, allowHalfOpen: true });
    const pair = { client, upstream };
    pairs.add(pair);
    pass(client, upstream);
    pass(upstream, client);
    const done = (): void => {
      if (client.destroyed && upstream.destroyed) pairs.delete(pair);
    };
    client.on('close', done);
    upstream.on('close', done);
  });

  function pass(from: Socket, to: Socket): void {
    let order = Promise.resolve();
    const later = (work: () => void): void => {
      const { latencyMs = 0 } = fault;
      if (latencyMs === 0) order = order.then(work);
      else order = order.then(() => new Promise((resolve) => setTimeout(resolve, latencyMs))).then(work);
    };
    from.on('data', (chunk: Buffer) => {
      if (fault.blackhole) return;
      later(() => {
        if (fault.blackhole || to.destroyed) return;
        if (to.write(chunk)) return;
        from.pause();
        to.once('drain', () => from.resume());
      });
    });
    from.on('end', () => later(() => to.end()));
    from.on('error', () => to.destroy());
    from.on('close', () => {
      if (from.errored) to.destroy();
    });
  }

  const port = await listen(server);
  return {
    host: '127.0.0.1',
    port,
    through(url) {
      const through = new URL(url);
      through.hostname = '127.0.0.1';
      through.port = String(port);
      return through.href;
    },
    set(next) {
      fault = next;
    },
    reset() {
      for (const { client, upstream } of pairs) {
        client.resetAndDestroy();
        upstream.destroy();
      }
    },
    halfClose() {
      for (const { client } of pairs) client.end();
    },
    connections: () => pairs.size,
    async stop() {
      for (const { client, upstream } of pairs) {
        client.destroy();
        upstream.destroy();
      }
      await close(server);
    },
  };
}
