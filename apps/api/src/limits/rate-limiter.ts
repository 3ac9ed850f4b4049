import type { RateKind, RateLease, RateLedger } from '@tessera/db-core';

/** Whose hour a request is counted in. */
export interface RateAccount {
  /** Stable id of the credential. */
  readonly credential: string;
  readonly kind: RateKind;
  /** Cost units an hour. */
  readonly limit: number;
}

/** What a caller may be told of its hour, as far as this replica knows. */
export interface RateState {
  readonly limit: number;
  readonly remaining: number;
  /** Whole seconds until the hour starts over, at least 1. */
  readonly resetSeconds: number;
}

/** An answer to "may this be done?". What was taken can be settled later, when its cost is known. */
export interface RateTicket {
  readonly granted: boolean;
  state(): RateState;
  /** Corrects what was taken to what it cost; the difference is given back, or owed. */
  settle(cost: number): void;
}

/** This replica's share of one hour of one account. */
interface Hour {
  /** May be negative: owed by a call that cost more than was taken for it. */
  left: number;
  readonly share: number;
  readonly leased: number;
  readonly endsAt: number;
  /** Not even this much was to be had; Infinity while nothing was refused. */
  readonly refused: number;
}

/** Accounts held at a time; forgetting one gives away what is left of its share, at most a hundredth of its hour. */
const most = 20_000;
const hourMs = 3_600_000;

/**
 * Counts what credentials do, over all replicas, without asking the database each time: replicas lease shares of an hour
 * that together never exceed its limit. What one replica has leased and not used is not there for the others: at most a
 * hundredth of the limit for each. Where the database does not answer, nothing is lent and the call fails as it would a
 * moment later anyway.
 */
export class RateLimiter {
  private readonly hours = new Map<string, Hour>();
  private readonly asking = new Map<string, Promise<void>>();
  private prunedAt: number;

  constructor(
    private readonly ledger: Pick<RateLedger, 'lease' | 'prune'>,
    /** Milliseconds that only grow. */
    private readonly clock: () => number = () => performance.now(),
  ) {
    this.prunedAt = clock();
  }

  /** Takes `need` of an account's hour. Rejects where the database does not answer. */
  async take(account: RateAccount, need: number): Promise<RateTicket> {
    const id = `${account.credential} ${account.kind} ${account.limit}`;
    for (;;) {
      const hour = this.current(id);
      if (hour !== undefined && hour.left >= need) {
        hour.left -= need;
        this.lookAhead(id, account, hour);
        return this.ticket(account, hour, need);
      }
      const missing = need - (hour?.left ?? 0);
      if (hour !== undefined && missing >= hour.refused) {
        return this.ticket(account, hour, 0, false);
      }
      await this.lease(id, account, missing);
    }
  }

  private current(id: string): Hour | undefined {
    const hour = this.hours.get(id);
    return hour !== undefined && this.clock() < hour.endsAt ? hour : undefined;
  }

  /** The next share is fetched before this one is used up, so that hardly a request waits for it. */
  private lookAhead(id: string, account: RateAccount, hour: Hour): void {
    if (hour.share > 4 && hour.left < hour.share / 4 && hour.refused === Number.POSITIVE_INFINITY) {
      void this.lease(id, account, 1).catch(() => undefined);
    }
  }

  /** All who need a share at a time wait for one lease, and look again. */
  private lease(id: string, account: RateAccount, need: number): Promise<void> {
    const known = this.asking.get(id);
    if (known !== undefined) {
      return known;
    }
    const at = this.clock();
    const { credential, kind, limit } = account;
    const asked = this.ledger
      .lease(credential, kind, limit, need)
      .then((lease) => this.hold(id, lease, need, at))
      .finally(() => this.asking.delete(id));
    this.asking.set(id, asked);
    this.pruneSometimes();
    return asked;
  }

  private hold(id: string, { granted, leased, secondsLeft }: RateLease, need: number, at: number): void {
    const before = this.current(id);
    const endsAt = at + secondsLeft * 1000;
    // A lease of the next hour may come in while this one still runs by a hair: its beginning is then the end of this.
    const same = before !== undefined && Math.abs(before.endsAt - endsAt) < hourMs / 2;
    this.hours.delete(id);
    this.hours.set(id, {
      left: (same ? before.left : 0) + granted,
      share: granted,
      leased,
      endsAt: same ? before.endsAt : endsAt,
      refused: granted === 0 ? need : Number.POSITIVE_INFINITY,
    });
    const [oldest] = this.hours.size > most ? this.hours.keys() : [];
    if (oldest !== undefined) {
      this.hours.delete(oldest);
    }
  }

  private pruneSometimes(): void {
    if (this.clock() - this.prunedAt > hourMs) {
      this.prunedAt = this.clock();
      void this.ledger.prune().catch(() => undefined);
    }
  }

  private ticket({ credential, kind, limit }: RateAccount, taken: Hour, need: number, granted = true): RateTicket {
    const id = `${credential} ${kind} ${limit}`;
    let open = granted;
    return {
      granted,
      state: () => {
        const hour = this.current(id) ?? taken;
        return {
          limit,
          remaining: Math.max(0, limit - hour.leased + hour.left),
          resetSeconds: Math.max(1, Math.ceil((hour.endsAt - this.clock()) / 1000)),
        };
      },
      settle: (cost) => {
        const hour = this.current(id);
        // What is over is over: an hour that has ended takes nothing back.
        if (open && hour?.endsAt === taken.endsAt) {
          hour.left += need - cost;
        }
        open = false;
      },
    };
  }
}
