import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long the server waits for its clients, in milliseconds, and for how many at a time. */
export interface Patience {
  /** From the first byte of a request to the end of its headers. */
  readonly headersMs: number;
  /** From the first byte of a request to the end of its body. */
  readonly requestMs: number;
  /** A connection on which nothing was asked yet, or whose client takes none of its answer. */
  readonly stallMs: number;
  /** Between two requests on a connection; longer than load balancers wait, so that they close first. */
  readonly idleMs: number;
  /** Connections at a time; further ones are closed at once. */
  readonly connections: number;
}

/** Long enough for 10 MiB of facts over a slow line, short enough that held connections are few. */
export const patience: Patience = {
  headersMs: 15_000,
  requestMs: 120_000,
  stallMs: 30_000,
  idleMs: 72_000,
  connections: 10_000,
};

/** Options of Node's server: it looks at these times itself, every so often. */
export function serverTimes({ headersMs, requestMs, idleMs }: Patience): {
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  readonly connectionsCheckingInterval: number;
} {
  return {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: idleMs,
    connectionsCheckingInterval: Math.min(5_000, headersMs),
  };
}

/**
 * Cuts connections on which nothing has moved for `stallMs`, or `idleMs` between requests, unless the client waits for us:
 * an answer that is not ready has nothing to send. A stream that is cut ends its query and gives its connection back.
 */
export function cutStalled(server: Server, { stallMs, connections }: Patience, waitsForUs: Waits): void {
  server.maxConnections = connections;
  server.setTimeout(stallMs, (socket) => {
    if (!waitsForUs(socket)) socket.destroy();
  });
}

/** Whether a client has done its part: its request is here, and of the answer nothing lies unsent. */
type Waits = (socket: Socket) => boolean;
