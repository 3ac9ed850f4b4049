import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { ApiKeyStore, LiveApiKey, Principal } from '@tessera/db-core';
import { DatabaseAway } from '@tessera/module-kit';
import { matches, parseApiKey } from './api-key-text.js';
import { KeyInvalid } from './auth-problems.js';
import { keyPrincipal } from './key-principal.js';
import type { TenantClaims } from './principal-of.js';

/** From this age on, what is known of the keys is asked for again beside the requests. */
const freshMs = 2_500;
/** From this age on, requests wait for the answer. */
const waitMs = 5_000;
/** Without an answer no key is believed longer: a revoked one is refused within 10 s, database or not. */
const expireMs = 9_000;
/**
 * A key that is not known may have been made elsewhere a moment ago. Nobody is asked about such keys more often than this:
 * they wait together for the next answer, which costs a guesser time and the database nothing.
 */
const unknownMs = 1_000;
/** Last uses are written this long after the first of them. */
const noteAfterMs = 30_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface Held {
  readonly key: LiveApiKey;
  readonly principal: Principal;
}

interface Ring {
  readonly keys: ReadonlyMap<string, Held>;
  /** When the database was asked, not when it answered. */
  readonly at: number;
}

/**
 * The API keys that are good, as of a few seconds ago. The whole list is held, so that made-up keys cost the database
 * nothing. While the database is away keys are refused with 503 as soon as a revocation could have been missed: failing
 * open would make every outage a pardon, and little can be answered without the database anyway.
 */
@Injectable()
export class KeyRing implements OnModuleDestroy {
  private ring: Ring | undefined;
  private asking: Promise<Ring> | undefined;
  private next: Promise<Ring> | undefined;
  private used = new Map<string, Date>();
  private noting: NodeJS.Timeout | undefined;

  constructor(
    private readonly store: Pick<ApiKeyStore, 'live' | 'noteUse'>,
    private readonly tenantClaims: TenantClaims,
    private readonly clock: () => number = () => performance.now(),
  ) {}

  /** The caller of a key. @throws KeyInvalid (401); DatabaseAway (503) */
  async principalOf(text: string): Promise<Principal> {
    const given = parseApiKey(text);
    if (given === undefined) {
      throw new KeyInvalid();
    }
    const held = await this.find(given.prefix);
    const now = new Date();
    if (held === undefined || !matches(given.secret, held.key.secretHash) || held.key.expiresAt <= now) {
      throw new KeyInvalid();
    }
    this.noteUse(given.prefix, now);
    return held.principal;
  }

  /** What is known is asked for again before the next key is believed: one was made or revoked here. */
  renew(): void {
    this.ring = undefined;
    this.asking = undefined;
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.noting);
    await this.writeUses();
  }

  private async find(prefix: string): Promise<Held | undefined> {
    const arrived = this.clock();
    const ring = await this.current();
    const held = ring.keys.get(prefix);
    if (held !== undefined || ring.at >= arrived) {
      return held;
    }
    return (await this.askNext(ring).catch(() => ring)).keys.get(prefix);
  }

  private askNext(ring: Ring): Promise<Ring> {
    this.next ??= pause(Math.max(0, unknownMs - (this.clock() - ring.at)))
      .then(() => this.ask())
      .finally(() => {
        this.next = undefined;
      });
    return this.next;
  }

  private async current(): Promise<Ring> {
    const { ring } = this;
    const age = ring === undefined ? Number.POSITIVE_INFINITY : this.clock() - ring.at;
    if (ring !== undefined && age < waitMs) {
      if (age >= freshMs) {
        void this.ask().catch(() => undefined);
      }
      return ring;
    }
    try {
      return await this.ask();
    } catch (error) {
      if (ring !== undefined && this.clock() - ring.at < expireMs) {
        return ring;
      }
      throw new DatabaseAway(error);
    }
  }

  /** All who need the keys at a time share one question. */
  private ask(): Promise<Ring> {
    if (this.asking !== undefined) {
      return this.asking;
    }
    const at = this.clock();
    const before = this.ring?.keys;
    const asking = this.store
      .live()
      .then((keys) => {
        const ring = { at, keys: new Map(keys.map((key) => [key.prefix, this.hold(key, before?.get(key.prefix))])) };
        // What was asked before a renewal may not know of it.
        if (this.asking === asking) {
          this.ring = ring;
        }
        return ring;
      })
      .finally(() => {
        if (this.asking === asking) {
          this.asking = undefined;
        }
      });
    this.asking = asking;
    return asking;
  }

  /** A key that has not changed stays the same caller, whatever is remembered of it elsewhere. */
  private hold(key: LiveApiKey, before: Held | undefined): Held {
    return before !== undefined && JSON.stringify(before.key) === JSON.stringify(key)
      ? before
      : { key, principal: keyPrincipal(key, this.tenantClaims) };
  }

  private noteUse(prefix: string, at: Date): void {
    this.used.set(prefix, at);
    this.noting ??= setTimeout(() => void this.writeUses(), noteAfterMs).unref();
  }

  /** When a key was last used is for people to look at: it may be late, and a failure to write it stops nobody. */
  private async writeUses(): Promise<void> {
    const { used } = this;
    this.used = new Map();
    this.noting = undefined;
    if (used.size > 0) {
      await this.store.noteUse(used).catch(() => undefined);
    }
  }
}
