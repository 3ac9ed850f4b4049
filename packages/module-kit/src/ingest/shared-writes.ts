import { DatabaseUnavailable, translateError } from '@tessera/db-core';
import type { Fate } from './fate.js';
import type { ValidItem } from './ingest-item.js';
import { needsCare } from './write-at-once.js';

/** Facts of one shared transaction at most. */
const SHARED_FACTS = 500;
/** A call that brings more has a transaction of its own: its commit is a small part of what it costs. */
const SMALL_CALL = 50;
/** A write that takes longer waits for somebody: the next ones do not wait for it. */
const PATIENCE_MS = 50;
const MOST_AT_A_TIME = 3;

interface Call {
  readonly items: readonly ValidItem[];
  readonly resolve: (fates: readonly Fate[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes of one caller into one source. Small calls that come while others are being written wait and are written
 * together: a commit costs the same for one fact and for five hundred.
 */
export class SharedWrites {
  private waiting: Call[] = [];
  private running = 0;
  /** A write began less than {@link PATIENCE_MS} ago. */
  private fresh = false;

  /** @param write inserts different facts in one transaction and answers their fates in the same order */
  constructor(private readonly write: (items: readonly ValidItem[]) => Promise<readonly Fate[]>) {}

  /** Fates in the order of the items, once they are committed. Throws what `write` throws for these items. */
  async take(items: readonly ValidItem[]): Promise<readonly Fate[]> {
    if (items.length > SMALL_CALL) return this.write(items);
    return new Promise((resolve, reject) => {
      this.waiting.push({ items, resolve, reject });
      this.next();
    });
  }

  private next(): void {
    if (this.fresh || this.running >= MOST_AT_A_TIME || this.waiting.length === 0) return;
    this.running += 1;
    this.fresh = true;
    let awaited = true;
    const letGo = (): void => {
      if (awaited) this.fresh = false;
      awaited = false;
      this.next();
    };
    const patience = setTimeout(letGo, PATIENCE_MS);
    void this.writeTogether(this.nextCalls()).finally(() => {
      clearTimeout(patience);
      this.running -= 1;
      letGo();
    });
  }

  /** Calls from the front that fit into one transaction and have no fact in common. */
  private nextCalls(): readonly Call[] {
    const seen = new Set<string>();
    let count = 0;
    const end = this.waiting.findIndex(({ items }) => {
      count += items.length;
      if (count > SHARED_FACTS || items.some(({ identity }) => seen.has(identity))) return true;
      for (const { identity } of items) seen.add(identity);
      return false;
    });
    return this.waiting.splice(0, end < 0 ? this.waiting.length : Math.max(end, 1));
  }

  private async writeTogether(calls: readonly Call[]): Promise<void> {
    try {
      const fates = await this.write(calls.flatMap(({ items }) => items));
      let from = 0;
      for (const { items, resolve } of calls) {
        resolve(fates.slice(from, from + items.length));
        from += items.length;
      }
    } catch (error) {
      // Nothing of it is in. What one call brought on must not be another's failure, unless it is everybody's.
      if (calls.length === 1 || (!needsCare(error) && translateError(error) instanceof DatabaseUnavailable)) {
        for (const { reject } of calls) reject(error);
        return;
      }
      for (const call of calls) await this.writeTogether([call]);
    }
  }
}
