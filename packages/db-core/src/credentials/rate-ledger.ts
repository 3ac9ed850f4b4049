import type { Database } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';

/** What is counted apart: calls, and facts that are ingested. */
export type RateKind = 'requests' | 'facts';

/** A share of a credential's hour that this replica may give away. */
export interface RateLease {
  /** 0: not enough is left. */
  readonly granted: number;
  /** What all replicas have leased of this hour, this lease included. */
  readonly leased: number;
  /** Seconds until the hour ends and everything starts over. */
  readonly secondsLeft: number;
}

const TIMEOUT_MS = 2_000;

/** Shares hours of credentials among replicas. What is lent together never exceeds the limit. */
export class RateLedger {
  constructor(private readonly db: Database) {}

  /** Asks for at least `need` of an hour that has `limit`. */
  async lease(credential: string, kind: RateKind, limit: number, need: number): Promise<RateLease> {
    const rows = await this.db.asOwner(
      async (sql) => {
        // A crash of the server may forgive the last lease; waiting for its disk would cost every caller.
        await sql.query('set local synchronous_commit = off');
        return sql.query<{ granted: string; leased: string; seconds_left: number }>(sqlFile('credentials/lease-rate'), [
          credential,
          kind,
          limit,
          need,
        ]);
      },
      { maintenance: true, statementTimeoutMs: TIMEOUT_MS, lockTimeoutMs: TIMEOUT_MS },
    );
    const [row] = rows;
    if (row === undefined) throw new TypeError('core.lease_rate answered nothing');
    return { granted: Number(row.granted), leased: Number(row.leased), secondsLeft: row.seconds_left };
  }

  /** Forgets hours long gone. */
  async prune(): Promise<void> {
    await this.db.asOwner((sql) => sql.query(sqlFile('credentials/prune-rates')), { maintenance: true });
  }
}
