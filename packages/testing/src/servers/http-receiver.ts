import { type IncomingHttpHeaders, type Server, createServer } from 'node:http';
import { buffer } from 'node:stream/consumers';

import { close, listen } from './loopback.js';

/** A request that arrived. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** What is answered; default 204 without a body. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly delayMs?: number;
}

/** An HTTP server on the loopback address that keeps what it is sent. */
export interface HttpReceiver {
  readonly url: string;
  readonly received: readonly Received[];
  /** Decides about later requests. */
  reply(next: Reply | ((request: Received) => Reply)): void;
  /** Resolves when that many requests have arrived. */
  whenReceived(count: number): Promise<readonly Received[]>;
  stop(): Promise<void>;
}

export async function startHttpReceiver(first: Reply | ((request: Received) => Reply) = {}): Promise<HttpReceiver> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  let reply = first;
  const server: Server = createServer((request, response) => {
    void buffer(request).then(async (body) => {
      const one = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: body.toString(),
      };
      received.push(one);
      for (const wake of waiting) wake();
      const answer = typeof reply === 'function' ? reply(one) : reply;
      // The server keeps the process alive, and a wait that outlives it does not.
      if (answer.delayMs) await new Promise((resolve) => setTimeout(resolve, answer.delayMs).unref());
      response.writeHead(answer.status ?? 204, answer.headers).end(answer.body);
    });
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    reply(next) {
      reply = next;
    },
    async whenReceived(count) {
      while (received.length < count) {
        await new Promise<void>((resolve) => {
          const wake = (): void => {
            waiting.delete(wake);
            resolve();
          };
          waiting.add(wake);
        });
      }
      return received;
    },
    async stop() {
      server.closeAllConnections();
      await close(server);
    },
  };
}
