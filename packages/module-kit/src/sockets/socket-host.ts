import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { errorCode } from '@tessera/db-core';
import { Gauge, Registry } from 'prom-client';
import { WebSocketServer } from 'ws';
import type { SocketRoute } from '../contract.js';
import { type AnalyticsHostOptions, HOST_OPTIONS } from '../host/host.options.js';
import { Problem } from '../http/problem.js';
import { Draining } from '../http/problems.js';
import { Connection } from './connection.js';
import { SocketCredentials } from './credentials.js';
import { OriginForbidden, refuseUpgrade } from './refuse-upgrade.js';
import { socketEnd } from './socket-end.js';
import type { SocketGate, SocketHandler, SocketPatience } from './socket.types.js';

const FRAME_BYTES = 256 * 1024;

const PATIENCE: SocketPatience = {
  authenticateMs: 10_000,
  heartbeatMs: 15_000,
  unreadMs: 30_000,
  recheckMs: 3_000,
  finishMs: 3_000,
};

/** What the front door does with requests to change the protocol. */
export interface Upgrades {
  /** Takes a WebSocket handshake; false: there is no socket at this path. */
  take(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
  /** Ends every connection in good order: what is under way is acknowledged, and clients are told to come back. */
  end(): Promise<void>;
}

/** The sockets of all modules. */
@Injectable()
export class SocketHost {
  private readonly logger = new Logger('sockets');
  private readonly routes: ReadonlyMap<string, SocketRoute>;
  private readonly connections = new Set<Connection>();
  private readonly opened: Gauge;

  constructor(
    @Inject(ModuleRef) private readonly modules: ModuleRef,
    @Inject(HOST_OPTIONS) { definitions }: AnalyticsHostOptions,
    @Inject(Registry) registry: Registry,
  ) {
    this.routes = new Map(definitions.flatMap(({ sockets = [] }) => sockets.map((route) => [route.path, route])));
    this.opened = new Gauge({
      name: 'tessera_socket_connections',
      help: 'Open WebSocket connections of this replica',
      labelNames: ['path'],
      registers: [registry],
    });
    for (const path of this.routes.keys()) this.opened.set({ path }, 0);
  }

  /** Opens the sockets behind a gate; `patience` is for tests. */
  behind(gate: SocketGate, patience: Partial<SocketPatience> = {}): Upgrades {
    const times = { ...PATIENCE, ...patience };
    const credentials = new SocketCredentials(gate, times.recheckMs);
    const servers = new Map(
      [...this.routes].map(([path, route]) => [path, this.serverOf(route, gate, credentials, times)]),
    );
    const beats = setInterval(() => {
      for (const connection of this.connections) connection.beat();
    }, times.heartbeatMs).unref();
    let ending = false;
    return {
      take: (request, socket, head) => {
        const server = servers.get((request.url ?? '').split('?')[0] ?? '');
        if (server === undefined) return false;
        void this.shake(request, socket, gate, ending, () =>
          server.handleUpgrade(request, socket, head, (ws) => server.emit('connection', ws, request)),
        );
        return true;
      },
      end: async () => {
        ending = true;
        clearInterval(beats);
        await Promise.all([...this.connections].map((connection) => connection.finish(socketEnd('going_away'))));
        credentials.close();
      },
    };
  }

  private serverOf(
    route: SocketRoute,
    gate: SocketGate,
    credentials: SocketCredentials,
    patience: SocketPatience,
  ): WebSocketServer {
    const handler = this.modules.get<SocketHandler>(route.handler, { strict: false });
    const server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      maxPayload: route.frameBytes ?? FRAME_BYTES,
      // Frames are small and many; each compressor would hold memory for nothing.
      perMessageDeflate: false,
    });
    server.on('connection', (ws, request: IncomingMessage) => {
      const connection = new Connection(ws, {
        id: randomUUID(),
        route,
        handler,
        gate,
        patience,
        identify: async (authorization, holder) => {
          const principal = await credentials.hold(authorization, holder);
          if (ws.readyState === ws.CLOSED) credentials.release(authorization, holder);
          return principal;
        },
        onFault: (error) => this.logger.error(`${route.path}: ${faultName(error)}`, stackOf(error)),
      });
      this.connections.add(connection);
      this.opened.inc({ path: route.path });
      ws.on('close', () => {
        this.connections.delete(connection);
        this.opened.dec({ path: route.path });
        if (connection.authorization !== undefined) credentials.release(connection.authorization, connection);
      });
      const { authorization } = request.headers;
      if (authorization !== undefined) connection.begin(authorization);
    });
    return server;
  }

  /** Decides before the protocol changes what can be decided by then, so that a refusal is an answer like any other. */
  private async shake(
    request: IncomingMessage,
    socket: Duplex,
    gate: SocketGate,
    ending: boolean,
    upgrade: () => void,
  ): Promise<void> {
    socket.on('error', () => socket.destroy());
    try {
      if (ending) throw new Draining();
      const { origin, host, authorization } = request.headers;
      if (!gate.allowsOrigin(origin, host)) throw new OriginForbidden();
      if (authorization !== undefined) await gate.admit(authorization);
      upgrade();
    } catch (error) {
      if (!(error instanceof Problem)) this.logger.error(`handshake: ${faultName(error)}`, stackOf(error));
      const problem =
        error instanceof Problem
          ? error
          : new Problem(500, 'internal', 'Internal Server Error', 'A fault of the server.');
      refuseUpgrade(problem, request, socket, randomUUID());
    }
  }
}

/** What a log may say of a fault: a message of the database can quote what was sent. */
function faultName(error: unknown): string {
  const name = error instanceof Error ? error.name : typeof error;
  return `${name} ${errorCode(error) ?? ''}`.trim();
}

/** Where it happened, without its message. */
function stackOf(error: unknown): string | undefined {
  return error instanceof Error
    ? error.stack
        ?.split('\n')
        .filter((line) => /^\s+at /.test(line))
        .join('\n')
    : undefined;
}
