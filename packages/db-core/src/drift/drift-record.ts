import type { Database, Sql } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';

/** One comparison of a store with its source. */
export interface DriftCheck {
  readonly store: string;
  /** UTC day; null: the rows over all time. */
  readonly day: Date | null;
  /** Stored rows that differ; 0 unless something is wrong, null where it could not be told. */
  readonly differing: number | null;
}

/** What comparisons have found about one view. */
export interface ViewDrift {
  readonly module: string;
  readonly view: string;
  /** Rows that differed when each of its days was last looked at. */
  readonly differing: number;
  readonly checked_at: Date;
}

/** A day of a store that differed when it was last looked at; `view` is one that is made of the store. */
export interface DriftedDay {
  readonly module: string;
  readonly store: string;
  readonly view: string;
  readonly day: Date | null;
  readonly differing: number;
  readonly checked_at: Date;
}

/** Keeps what came of comparing, the last outcome for each store and day. */
export async function recordChecks(sql: Sql, module: string, checks: readonly DriftCheck[]): Promise<void> {
  await sql.query(sqlFile('drift/record'), [module, JSON.stringify(checks)]);
}

/** Drift of each view that was ever looked at. */
export async function driftByView(db: Database, modules: readonly string[]): Promise<ViewDrift[]> {
  return db.asOwner((sql) => sql.query<ViewDrift>(sqlFile('drift/by-view'), [modules]));
}

/** Days that differed when last looked at, newest first. */
export async function driftByDay(db: Database, modules: readonly string[]): Promise<DriftedDay[]> {
  return db.asOwner((sql) => sql.query<DriftedDay>(sqlFile('drift/by-day'), [modules]));
}
