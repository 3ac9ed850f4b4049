import type { Principal } from '@tessera/db-core';
import type { ScopeNeed } from '../http/scoped.js';
import type { SocketEnd } from './socket-end.js';

/** A frame as it came: a JSON object with a `type`. */
export type Frame = Readonly<Record<string, unknown>>;

/** Speaks the protocol of a socket; one for all connections. */
export interface SocketHandler {
  /** Somebody has connected who may. */
  connected(connection: SocketConnection): SocketSession;
}

/** One connection, seen from the protocol. */
export interface SocketSession {
  /**
   * Takes a frame. The next one is given when this one has been taken, and while frames wait the connection is not read: a session
   * that takes its time slows its client down. What it throws ends the connection.
   */
  take(frame: Frame): Promise<void>;
  /** The connection is about to end in good order: finish what can be finished soon; nothing new will come. */
  finish(): Promise<void>;
  /** The connection is gone. */
  ended(): void;
}

/** The transport's side of a connection. */
export interface SocketConnection {
  /** Names the connection in logs and audit records. */
  readonly id: string;
  readonly principal: Principal;
  /** Whether a frame would still leave. */
  readonly open: boolean;
  send(frame: object): void;
  /** Waits until the client has read most of what was sent; one that does not is cut off. Answers whether it is still there. */
  flushed(): Promise<boolean>;
  /** Whether the caller's credential was made for this. */
  permits(need: ScopeNeed): boolean;
  /** Counts facts against the caller's hour; where it is used up the connection ends. Answers whether it goes on. */
  count(facts: number): Promise<boolean>;
  close(end: SocketEnd): void;
  /** Logs a fault that happened outside of `take`, and ends the connection. */
  fail(error: unknown): void;
}

/** A caller who has been let in. */
export interface Admitted {
  readonly principal: Principal;
  /** When the credential ends, in milliseconds since 1970; infinite where only asking tells. */
  readonly until: number;
}

/** What the host decides about sockets: the same as about requests. */
export interface SocketGate {
  /** Whose credential it is, given as in `Authorization`. Throws problems: 401, 403, 503. */
  admit(authorization: string): Promise<Admitted>;
  /** Whether a page of this origin may connect; programs send none. */
  allowsOrigin(origin: string | undefined, host: string | undefined): boolean;
  /** Takes one request, or that many facts, of the caller's hour. Throws RateLimited, or what the database threw. */
  charge(principal: Principal, kind: 'requests' | 'facts', units: number): Promise<void>;
}

/** How long connections are waited for, in milliseconds. */
export interface SocketPatience {
  /** For the first frame, which has to say who it is. */
  readonly authenticateMs: number;
  /** Between two signs of life. */
  readonly heartbeatMs: number;
  /** For a client that takes nothing of what was sent. */
  readonly unreadMs: number;
  /** Between two looks whether credentials still hold. */
  readonly recheckMs: number;
  /** For what is under way when the server ends. */
  readonly finishMs: number;
}
