import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import { translateError } from '../errors/index.js';
import { MigrationLocked } from './migration-locked.error.js';

const POLL_MS = 200;

/**
 * Runs `work` while holding the database's migration lock. The lock belongs to a transaction that stays open, so that it
 * also holds through a pooler; it is polled, because a session that waits for it would block CREATE INDEX CONCURRENTLY
 * for ever.
 */
export async function withMigrationLock<T>(
  url: string,
  waitMs: number,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'tessera migrations' });
  let lost: Error | undefined;
  client.on('error', (error) => {
    lost = error;
  });
  try {
    await client.connect();
    await client.query('begin; set local idle_in_transaction_session_timeout = 0; set local statement_timeout = 0');
    await acquire(client, waitMs);
    const result = await work(client);
    if (lost !== undefined) throw lost;
    await client.query('commit');
    return result;
  } catch (error) {
    throw translateError(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function acquire(client: pg.Client, waitMs: number): Promise<void> {
  const deadline = Date.now() + waitMs;
  for (;;) {
    const tried = await client.query<{ locked: boolean }>(
      "select pg_try_advisory_xact_lock(hashtextextended('tessera migrations', 0)) as locked",
    );
    if (tried.rows[0]?.locked === true) return;
    if (Date.now() >= deadline) throw new MigrationLocked(waitMs);
    await sleep(POLL_MS);
  }
}
