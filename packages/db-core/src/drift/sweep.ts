import type { Database } from '../connection/index.js';
import { sqlFile } from '../connection/sql-file.js';
import { LockTimeout, StatementTimeout, translateError } from '../errors/index.js';
import type { RefreshEngine } from '../refresh/refresh-engine.js';
import { type DriftCheck, recordChecks } from './drift-record.js';

/** Bounds of one sweep. */
export interface SweepOptions {
  /** Stores and days to compare. Default 12. */
  readonly pairs?: number;
  /** No comparison begins after this time, in milliseconds. Default 30 s. */
  readonly budgetMs?: number;
  /** Longest time one comparison may take, in milliseconds. Default 30 s. */
  readonly statementTimeoutMs?: number;
  readonly clock?: () => number;
}

const PAIRS = 12;
const BUDGET_MS = 30_000;
const STATEMENT_TIMEOUT_MS = 30_000;

/**
 * Compares a sample of a module's stored days with their source and keeps what came of it: newer days more often, every day
 * in time. It works on a snapshot and without the refresh lock; only a difference is looked at again under the lock, before
 * anybody is told of it. A day that changes meanwhile or takes too long is passed over (`differing` null) until its next turn.
 * Heals nothing: drift means that something wrote past the engine, and a figure put right in silence would hide it.
 */
export async function sweep(
  db: Database,
  engine: RefreshEngine,
  module: string,
  options: SweepOptions = {},
): Promise<DriftCheck[]> {
  const { pairs = PAIRS, budgetMs = BUDGET_MS, clock = Date.now } = options;
  const timeoutMs = options.statementTimeoutMs ?? STATEMENT_TIMEOUT_MS;
  const limits = { maintenance: true, statementTimeoutMs: timeoutMs };
  const end = clock() + budgetMs;
  const sample = await db.asOwner(async (sql) => {
    await sql.query(sqlFile('drift/forget'), [module]);
    return sql.query<Pick<DriftCheck, 'store' | 'day'>>(sqlFile('drift/sample'), [module, pairs]);
  }, limits);

  const settled = ({ store, day }: Pick<DriftCheck, 'store' | 'day'>): Promise<number | null> =>
    db.asOwner(async (sql) => {
      const [found] = await sql.query<{ differing: number | null }>(
        "select core.compare_settled($1, $2, coalesce($3::timestamptz, '-infinity')) as differing",
        [module, store, day],
      );
      return found?.differing ?? null;
    }, limits);

  const compare = async (pair: Pick<DriftCheck, 'store' | 'day'>): Promise<number | null> => {
    let differing = await settled(pair);
    if (differing === null) {
      await engine.takeIn(module, timeoutMs);
      differing = await settled(pair);
    }
    if (differing === null || differing === 0) return differing;
    const confirmed = await engine.compareDay(module, [pair.store], pair.day, { statementTimeoutMs: timeoutMs });
    return confirmed.differing;
  };

  const checks: DriftCheck[] = [];
  for (const pair of sample) {
    if (clock() >= end) break;
    const check = { ...pair, differing: await compare(pair).catch(passedOver) };
    await db.asOwner((sql) => recordChecks(sql, module, [check]));
    checks.push(check);
  }
  return checks;
}

/** What takes too long, or waits behind a long refresh, has its next turn later. */
function passedOver(error: unknown): null {
  const meaning = translateError(error);
  if (meaning instanceof StatementTimeout || meaning instanceof LockTimeout) return null;
  throw meaning;
}
