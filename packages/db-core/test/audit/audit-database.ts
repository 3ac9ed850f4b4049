import type { TestDatabase } from '@tessera/test-database';
import pg from 'pg';

import { type AuditEntry, AuditLog, Database } from '../../src/index.js';
import { migratedDatabase } from '../support/migrated-database.js';

/** A database with an audit log and ways to look at it. */
export interface AuditDatabase {
  readonly db: Database;
  readonly log: AuditLog;
  readonly url: string;
  /** As the owner during maintenance. */
  owner<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>;
  /** A connection of its own, as the login. */
  connect(): Promise<pg.Client>;
  close(): Promise<void>;
}

/** Makes one. */
export async function auditDatabase(): Promise<AuditDatabase> {
  const fresh: TestDatabase = await migratedDatabase();
  const db = await Database.open({ url: fresh.url, poolSize: 4, lockTimeoutMs: 500 });
  return {
    db,
    log: new AuditLog(db),
    url: fresh.url,
    owner: (text, values) => db.asOwner((sql) => sql.query(text, values), { maintenance: true }),
    connect: async () => {
      const client = new pg.Client({ connectionString: fresh.url });
      await client.connect();
      return client;
    },
    close: async () => {
      await db.close();
      await fresh.drop();
    },
  };
}

/** A record of a read; what a test does not care for is filled in. */
export function entry(values: Partial<AuditEntry> = {}): AuditEntry {
  return {
    actor: { subject: 'ann', credential: 'token of ann', role: 'admin' },
    action: 'read.traces/:id',
    module: 'guide',
    outcome: 'succeeded',
    ...values,
  };
}
