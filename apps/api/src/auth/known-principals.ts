import { createHash } from 'node:crypto';
import type { Principal } from '@tessera/db-core';

/** Longer than this a token is not trusted without looking at its signature again: its key may have been withdrawn. */
const trustedMs = 60_000;
const most = 1_000;

interface Known {
  readonly principal: Principal;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/**
 * Callers whose tokens held a moment ago, the most recently seen 1,000. Kept by digest, so that no memory dump shows a
 * token. Whoever comes again with the same token is the same object.
 */
export class KnownPrincipals {
  private readonly known = new Map<string, Known>();

  constructor(private readonly now: () => number = Date.now) {}

  /** The caller of a token that was verified less than a minute ago and has not expired, else whom `verify` finds. */
  async of(
    token: string,
    verify: () => Promise<{ readonly principal: Principal; readonly expires: number }>,
  ): Promise<Principal> {
    const digest = createHash('sha256').update(token).digest('base64');
    const found = this.known.get(digest);
    this.known.delete(digest);
    if (found !== undefined && this.now() < found.until) {
      this.known.set(digest, found);
      return found.principal;
    }
    const { principal, expires } = await verify();
    this.known.set(digest, { principal, until: Math.min(this.now() + trustedMs, expires * 1000) });
    if (this.known.size > most) {
      const [oldest] = this.known.keys();
      if (oldest !== undefined) {
        this.known.delete(oldest);
      }
    }
    return principal;
  }
}
