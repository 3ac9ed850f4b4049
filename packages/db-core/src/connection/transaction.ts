import type pg from 'pg';

import { DatabaseUnavailable, isError, StatementTimeout, TransactionAborted, translateError } from '../errors/index.js';
import type { StatementWatch } from '../tracing/index.js';
import { type Kept, type Sql, sqlOn } from './sql.js';

/**
 * One transaction on one client of the pool: `begin`, `work`, COMMIT, or ROLLBACK when `work` fails. The client goes back
 * to the pool only in a known state; after a timeout or a broken connection it is destroyed. Throws the driver's error.
 */
export async function inTransaction<T>(
  pool: pg.Pool,
  begin: string,
  statementTimeoutMs: number,
  work: (sql: Sql) => Promise<T>,
  kept?: Kept,
  watch?: StatementWatch,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query(begin);
    const result = await work(sqlOn(client, statementTimeoutMs, kept, watch));
    const end = await client.query('commit');
    if (end.command === 'ROLLBACK') throw new TransactionAborted();
    return result;
  } catch (error) {
    if (unusable(error)) broken = isError(error) ? error : new Error(String(error));
    else if (!(error instanceof TransactionAborted)) await rollback(client).catch(onError);
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
}

/** Whether a client must not be used again after this error. */
export function unusable(error: unknown): boolean {
  const meaning = translateError(error);
  return meaning instanceof DatabaseUnavailable || meaning instanceof StatementTimeout;
}

const ROLLBACK_WITHIN_MS = 5_000;

async function rollback(client: pg.PoolClient): Promise<void> {
  const query: pg.QueryConfig & { query_timeout: number } = { text: 'rollback', query_timeout: ROLLBACK_WITHIN_MS };
  await client.query(query);
}
