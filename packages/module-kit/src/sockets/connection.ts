import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnavailable, type Principal, translateError } from '@tessera/db-core';
import { type RawData, WebSocket } from 'ws';
import type { SocketRoute } from '../contract.js';
import { Problem } from '../http/problem.js';
import { permits, type ScopeNeed } from '../http/scoped.js';
import { authorizationOf, frameOf } from './read-frame.js';
import { SOCKET_CODES, type SocketEnd, socketEnd } from './socket-end.js';
import type {
  Frame,
  SocketConnection,
  SocketGate,
  SocketHandler,
  SocketPatience,
  SocketSession,
} from './socket.types.js';

/** Frames that wait to be taken; beyond, the client is not read. */
const MOST_WAITING = 8;
/** Bytes that wait for the client; beyond, nothing more is read of it or for it. */
const MOST_UNSENT = 256 * 1024;
const LOOK_AGAIN_MS = 20;

/** What a connection is made with. */
export interface ConnectionParts {
  readonly id: string;
  readonly route: SocketRoute;
  readonly handler: SocketHandler;
  readonly gate: SocketGate;
  readonly patience: SocketPatience;
  /** Finds out whom a credential stands for, and keeps watching it for this connection. */
  readonly identify: (authorization: string, connection: Connection) => Promise<Principal>;
  /** Told of faults; never of frames. */
  readonly onFault: (error: unknown) => void;
}

/** One client: reads its frames one by one, and no faster than they are taken. */
export class Connection implements SocketConnection {
  readonly id: string;
  /** The credential that it is watched by. */
  authorization: string | undefined;
  private caller: Principal | undefined;
  private session: SocketSession | undefined;
  private readonly frames: string[] = [];
  private working: Promise<void> | undefined;
  private ending = false;
  private lively = true;
  private readonly deadline: NodeJS.Timeout;

  constructor(
    private readonly ws: WebSocket,
    private readonly parts: ConnectionParts,
  ) {
    this.id = parts.id;
    this.deadline = setTimeout(
      () => this.close(socketEnd('unauthorized', 'No authenticate frame in time')),
      parts.patience.authenticateMs,
    );
    ws.on('message', (data, isBinary) => this.arrived(data, isBinary));
    ws.on('pong', () => (this.lively = true));
    // The close that follows tells.
    ws.on('error', () => undefined);
    ws.on('close', () => this.gone());
  }

  get principal(): Principal {
    if (this.caller === undefined) throw new Error('nobody has authenticated');
    return this.caller;
  }

  get open(): boolean {
    return !this.ending && this.ws.readyState === WebSocket.OPEN;
  }

  /** Begins with the credential of the handshake; frames wait until it is known whose it is. */
  begin(authorization: string): void {
    this.run(async () => {
      await this.authenticate(authorization);
      await this.work();
    });
  }

  private run(work: () => Promise<void>): void {
    this.working ??= work().finally(() => (this.working = undefined));
  }

  /** Lets a caller in who was named by the header or by a frame. */
  private async authenticate(authorization: string): Promise<void> {
    try {
      const caller = await this.parts.identify(authorization, this);
      this.authorization = authorization;
      if (!this.parts.route.roles.includes(caller.role)) {
        this.close(socketEnd('forbidden', `The role ${caller.role} may not connect here`));
        return;
      }
      await this.parts.gate.charge(caller, 'requests', 1);
      if (!this.open) return;
      clearTimeout(this.deadline);
      this.caller = caller;
      this.session = this.parts.handler.connected(this);
      this.send({ type: 'authenticated', role: caller.role });
    } catch (error) {
      this.fail(error);
    }
  }

  send(frame: object): void {
    if (this.ws.readyState === WebSocket.OPEN) this.ws.send(JSON.stringify(frame));
  }

  async flushed(): Promise<boolean> {
    const end = Date.now() + this.parts.patience.unreadMs;
    while (this.open && this.ws.bufferedAmount > MOST_UNSENT) {
      if (Date.now() > end) this.close(socketEnd('too_slow'));
      else await sleep(LOOK_AGAIN_MS);
    }
    return this.open;
  }

  permits(need: ScopeNeed): boolean {
    return permits(this.principal, need);
  }

  async count(facts: number): Promise<boolean> {
    try {
      await this.parts.gate.charge(this.principal, 'facts', facts);
    } catch (error) {
      if (error instanceof Problem && error.status === 429) this.close(endOf(error));
      // Where the database is away nothing is written either: what was sent waits for it.
      else if (!(error instanceof Problem)) await sleep(LOOK_AGAIN_MS);
    }
    return this.open;
  }

  close({ code, reason }: SocketEnd): void {
    if (this.ending) return;
    this.ending = true;
    clearTimeout(this.deadline);
    this.ws.close(code, reason);
    // A client that does not answer the close is not waited for long; one that is not read cannot.
    this.ws.resume();
    setTimeout(() => this.ws.terminate(), this.parts.patience.finishMs).unref();
  }

  fail(error: unknown): void {
    const end = endOf(error);
    if (end.code === SOCKET_CODES.failed[0]) this.parts.onFault(error);
    this.close(end);
  }

  /** Asks for a sign of life; without one since the last time the connection is cut. One that is not read cannot give any. */
  beat(): void {
    if (!this.lively && !this.ws.isPaused) {
      this.close(socketEnd('silent'));
      this.ws.terminate();
      return;
    }
    this.lively = false;
    if (this.ws.readyState === WebSocket.OPEN) this.ws.ping();
  }

  /** Finishes what is under way and ends. */
  async finish(end: SocketEnd): Promise<void> {
    this.frames.length = 0;
    await Promise.race([this.session?.finish(), sleep(this.parts.patience.finishMs, undefined, { ref: false })]);
    this.close(end);
  }

  private arrived(data: RawData, isBinary: boolean): void {
    this.lively = true;
    if (this.ending) return;
    if (isBinary) {
      this.close(socketEnd('bad_frame', 'Frames are JSON texts'));
      return;
    }
    this.frames.push((data as Buffer).toString('utf8'));
    if (this.frames.length >= MOST_WAITING) this.ws.pause();
    this.run(() => this.work());
  }

  private async work(): Promise<void> {
    for (let text = this.frames.shift(); text !== undefined && this.open; text = this.frames.shift()) {
      try {
        await this.take(text);
      } catch (error) {
        this.fail(error);
      }
      if (!(await this.flushed())) return;
      if (this.frames.length < MOST_WAITING / 2) this.ws.resume();
    }
  }

  private async take(text: string): Promise<void> {
    const frame = frameOf(text);
    if (typeof frame === 'string') {
      this.close(socketEnd('bad_frame', frame));
      return;
    }
    if (frame['type'] === 'ping') this.send({ type: 'pong' });
    else if (frame['type'] === 'authenticate') await this.introduce(frame);
    else if (this.session === undefined)
      this.close(socketEnd('unauthorized', 'The first frame has to be authenticate'));
    else await this.session.take(frame);
  }

  private async introduce(frame: Frame): Promise<void> {
    const authorization = this.caller === undefined ? authorizationOf(frame) : undefined;
    if (authorization === undefined) {
      this.close(socketEnd('bad_frame', 'authenticate has token or api_key, a text, and comes once'));
      return;
    }
    await this.authenticate(authorization);
  }

  private gone(): void {
    this.ending = true;
    clearTimeout(this.deadline);
    this.frames.length = 0;
    this.session?.ended();
  }
}

function endOf(error: unknown): SocketEnd {
  if (translateError(error) instanceof DatabaseUnavailable) return socketEnd('unavailable');
  if (!(error instanceof Problem)) return socketEnd('failed');
  if (error.status === 401) return socketEnd('unauthorized', error.detail);
  if (error.status === 403) return socketEnd('forbidden', error.detail);
  const seconds = error.headers['retry-after'];
  if (error.status === 429) return socketEnd('rate_limited', `${error.detail} Retry after ${seconds ?? '60'} s`);
  return error.status === 503 ? socketEnd('unavailable', error.detail) : socketEnd('failed');
}
