import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Upgrades } from '@tessera/module-kit';
import { StartError } from '../start/start-error.js';
import { lacksHost, MalformedRequest, plainAnswer, refuseConnection } from './broken-request.js';
import { cutStalled, type Patience, patience, serverTimes } from './patience.js';
import { passOver } from './pass-over-upgrade.js';
import { whileStarting } from './while-starting.js';

/** Room for a token that lists hundreds of tenants. */
const maxHeaderBytes = 64 * 1024;

/**
 * The listening socket. It is open before the database is, so that a port in use is noticed at once and probes get an
 * honest answer during a long migration; the application moves in when it is ready.
 */
export class FrontDoor {
  private listener: RequestListener = whileStarting;
  private upgrades: Upgrades | undefined;
  /** Clients are told to go; and nothing is taken any more. */
  private turningAway = false;
  private closing = false;
  private readonly underWay = new Set<ServerResponse>();
  private address = '';

  private constructor(readonly server: Server) {}

  /**
   * Opens it; `changes` are for tests of its patience.
   * @throws StartError where the port is taken or the address is not this machine's.
   */
  static async open(host: string, port: number, changes: Partial<Patience> = {}): Promise<FrontDoor> {
    const times = { ...patience, ...changes };
    const server = createServer({
      maxHeaderSize: maxHeaderBytes,
      requireHostHeader: false,
      ...serverTimes(times),
    });
    const door = new FrontDoor(server);
    cutStalled(server, times, (socket) => door.isWorkingFor(socket));
    server.on('request', (request: IncomingMessage, response: ServerResponse) => door.answer(request, response));
    server.on('upgrade', (request, socket, head) => door.upgrade(request, socket, head));
    server.on('clientError', (error, socket) => {
      refuseConnection(error, socket, door.isAnswering(socket));
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) => reject(asStartError(error, host, port)));
      server.listen({ host, port }, resolve);
    });
    door.address = addressForPeople(server.address() as AddressInfo);
    return door;
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    this.underWay.add(response);
    response.once('close', () => this.finished(response));
    if (this.turningAway) {
      response.setHeader('connection', 'close');
    }
    if (lacksHost(request)) {
      const { headers, body } = plainAnswer(new MalformedRequest());
      response.writeHead(400, headers).end(body);
      return;
    }
    this.listener(request, response);
  }

  /** A connection that is to speak another protocol; where that is none that is spoken here, it goes on as it came. */
  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const isHandshake = request.method === 'GET' && request.headers.upgrade?.toLowerCase() === 'websocket';
    if (isHandshake && !lacksHost(request) && this.upgrades?.take(request, socket, head) === true) return;
    passOver(request, socket, head);
    this.server.emit('connection', socket);
  }

  /** Whether a request is answered and the client has taken all there is of it so far. */
  private isWorkingFor(socket: Socket): boolean {
    return socket.writableLength === 0 && [...this.underWay].some((response) => response.socket === socket);
  }

  private isAnswering(socket: Duplex): boolean {
    return [...this.underWay].some((response) => response.socket === socket && response.headersSent);
  }

  /** A client whose headers had left already was not told to go: its connection is closed once it is idle. */
  private finished(response: ServerResponse): void {
    this.underWay.delete(response);
    if (this.closing) {
      setImmediate(() => this.server.closeIdleConnections());
    }
  }

  /** Where a person on this machine finds it. */
  get url(): string {
    return this.address;
  }

  /** Hands requests to the application from now on, and connections that change their protocol. */
  handOver(listener: RequestListener, upgrades?: Upgrades): void {
    this.listener = listener;
    this.upgrades = upgrades;
  }

  /**
   * From now on each answer tells the client to come back on a new connection, which will be another server's. Idle connections
   * stay: a load balancer that does not know yet may be sending a request on one, which would be lost.
   */
  turnAway(): void {
    this.turningAway = true;
    for (const response of this.underWay) {
      if (!response.headersSent) {
        response.setHeader('connection', 'close');
      }
    }
  }

  /** Takes no more connections and waits for the requests under way, at most `graceMs`; then cuts them. */
  async close(graceMs: number): Promise<void> {
    this.turnAway();
    this.closing = true;
    const closed = new Promise<void>((resolve) => this.server.close(() => resolve()));
    this.server.closeIdleConnections();
    const timer = setTimeout(() => this.server.closeAllConnections(), graceMs);
    await this.upgrades?.end();
    await closed;
    clearTimeout(timer);
  }
}

function addressForPeople({ address, port, family }: AddressInfo): string {
  const wildcard = address === '0.0.0.0' || address === '::';
  const host = wildcard ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  return `http://${host}:${port}`;
}

/** What a person can do about the usual reasons. */
const reasons: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (host, port) => `PORT: ${host}:${port} is in use by another program; stop it or set PORT to another`,
  EACCES: (_host, port) => `PORT: this user may not listen on port ${port}; choose one above 1023`,
  EADDRNOTAVAIL: (host) => `HOST: ${host} is not an address of this machine`,
  ENOTFOUND: (host) => `HOST: ${host} is not an address of this machine`,
  EAI_AGAIN: (host) => `HOST: ${host} cannot be looked up`,
};

function asStartError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reason = reasons[error.code ?? ''];
  return reason === undefined ? error : new StartError('cannot_listen', reason(host, port), error);
}
