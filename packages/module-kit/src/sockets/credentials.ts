import type { Principal } from '@tessera/db-core';
import { Problem } from '../http/problem.js';
import { type SocketEnd, socketEnd } from './socket-end.js';
import type { SocketGate } from './socket.types.js';

/** What of connections a credential ends. */
export interface Holder {
  close(end: SocketEnd): void;
}

interface Held {
  readonly principal: Principal;
  readonly holders: Set<Holder>;
  readonly timer: NodeJS.Timeout | undefined;
}

/** Timers of Node hold no more. */
const LONGEST_TIMER_MS = 2_147_483_647;

/**
 * Credentials of open connections. Connections with the same one share its principal. A token ends its connections when it
 * expires; every credential is looked at again every few seconds, as a request's would be, and one that was revoked or has come
 * to mean somebody else ends them too. While nobody can say, they stay.
 */
export class SocketCredentials {
  private readonly held = new Map<string, Held>();
  private readonly timer: NodeJS.Timeout;

  constructor(
    private readonly gate: Pick<SocketGate, 'admit'>,
    recheckMs: number,
  ) {
    this.timer = setInterval(() => void this.recheck(), recheckMs).unref();
  }

  /** Throws what the gate throws. */
  async hold(authorization: string, holder: Holder): Promise<Principal> {
    const { principal, until } = await this.gate.admit(authorization);
    const known = this.held.get(authorization);
    if (known !== undefined && same(known.principal, principal)) {
      known.holders.add(holder);
      return known.principal;
    }
    this.end(authorization, 'The credential has changed: connect again');
    this.held.set(authorization, { principal, holders: new Set([holder]), timer: this.expiry(authorization, until) });
    return principal;
  }

  release(authorization: string, holder: Holder): void {
    const known = this.held.get(authorization);
    known?.holders.delete(holder);
    if (known?.holders.size === 0) {
      clearTimeout(known.timer);
      this.held.delete(authorization);
    }
  }

  close(): void {
    clearInterval(this.timer);
    for (const { timer } of this.held.values()) clearTimeout(timer);
  }

  private expiry(authorization: string, until: number): NodeJS.Timeout | undefined {
    const ms = until - Date.now();
    if (ms > LONGEST_TIMER_MS) return undefined;
    return setTimeout(() => this.end(authorization, 'The token has expired: connect with a new one'), ms).unref();
  }

  private async recheck(): Promise<void> {
    for (const [authorization, { principal }] of [...this.held]) {
      try {
        const now = await this.gate.admit(authorization);
        if (!same(now.principal, principal)) this.end(authorization, 'The credential has changed: connect again');
      } catch (error) {
        if (error instanceof Problem && error.status < 500) this.end(authorization, error.detail);
      }
    }
  }

  private end(authorization: string, detail: string): void {
    const known = this.held.get(authorization);
    this.held.delete(authorization);
    clearTimeout(known?.timer);
    for (const holder of known?.holders ?? []) holder.close(socketEnd('unauthorized', detail));
  }
}

function same(a: Principal, b: Principal): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
