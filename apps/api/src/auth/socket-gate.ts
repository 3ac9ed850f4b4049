import type { Principal } from '@tessera/db-core';
import type { Admitted, SocketGate } from '@tessera/module-kit';
import { factsPerRequest } from '../limits/rate.guard.js';
import type { RateLimits } from '../limits/rate-limits.js';
import { RateLimited } from '../limits/rate-problems.js';
import type { Authenticator } from './authenticator.js';

/** Lets connections in by the rules of requests: the same credentials, origins and limits. */
export class HostGate implements SocketGate {
  private readonly origins: ReadonlySet<string>;

  constructor(
    private readonly authenticator: Authenticator,
    private readonly limits: RateLimits,
    origins: readonly string[],
  ) {
    this.origins = new Set(origins);
  }

  async admit(authorization: string): Promise<Admitted> {
    const principal = await this.authenticator.principalOf(authorization);
    return { principal, until: this.authenticator.expiryOf(authorization) };
  }

  /** A page of this server itself may connect, and those that may call the API. */
  allowsOrigin(origin: string | undefined, host: string | undefined): boolean {
    if (origin === undefined || this.origins.has(origin)) return true;
    return host !== undefined && [`http://${host}`, `https://${host}`].includes(origin);
  }

  async charge(principal: Principal, kind: 'requests' | 'facts', units: number): Promise<void> {
    const { parts } = this.limits;
    if (parts === 'off') return;
    const perHour = await parts.plans.limitOf(principal);
    const limit = kind === 'facts' ? perHour * factsPerRequest : perHour;
    const ticket = await parts.limiter.take({ credential: principal.credential, kind, limit }, units);
    if (!ticket.granted) throw new RateLimited(limit, kind, ticket.state().resetSeconds);
  }
}
