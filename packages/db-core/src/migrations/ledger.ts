import pg from 'pg';

import { type MigrationFile, type MigrationModule, readMigrations } from './migration-file.js';
import { MigrationRefused } from './migration-refused.error.js';

/** A migration that a database has behind it. */
export interface AppliedMigration {
  readonly module: string;
  readonly name: string;
  readonly timestamp: number;
  readonly checksum: string | null;
}

/** Anything that runs a statement. */
export interface Queryable {
  query<R extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<pg.QueryResult<R>>;
}

/** What a module's ledger says, oldest first; empty where it has none. */
export async function readLedger(db: Queryable, module: string): Promise<AppliedMigration[]> {
  const schema = pg.escapeIdentifier(module);
  const found = await db.query<{ ledger: boolean; checksums: boolean }>(
    'select to_regclass($1) is not null as ledger, to_regclass($2) is not null as checksums',
    [`${schema}.migrations`, `${schema}.migration_checksums`],
  );
  if (found.rows[0]?.ledger !== true) return [];
  const checksum = found.rows[0].checksums
    ? `(select c.checksum from ${schema}.migration_checksums as c where c.name = m.name)`
    : 'null::text';
  const applied = await db.query<{ name: string; timestamp: string; checksum: string | null }>(
    `select m.name, m.timestamp::text, ${checksum} as checksum from ${schema}.migrations as m order by m.timestamp, m.id`,
  );
  return applied.rows.map((row) => ({ ...row, module, timestamp: Number(row.timestamp) }));
}

/**
 * The migrations that a module's database still lacks. Throws MigrationRefused where files and ledger contradict each
 * other: a migration is applied that has no file, one was changed after it ran, or a new one is older than an applied one.
 */
export async function pendingOf(db: Queryable, module: MigrationModule): Promise<MigrationFile[]> {
  const files = await readMigrations(module);
  const applied = await readLedger(db, module.name);
  const byName = new Map(files.map((file) => [file.name, file]));
  for (const { name, checksum } of applied) {
    const file = byName.get(name);
    if (file === undefined) {
      throw new MigrationRefused(
        module.name,
        name,
        'is applied but has no file: is this program older than the database?',
      );
    }
    if (checksum !== null && checksum !== file.checksum) {
      throw new MigrationRefused(module.name, file.file, 'was changed after it was applied');
    }
  }
  const newest = applied.at(-1)?.timestamp ?? 0;
  const pending = files.filter((file) => !applied.some(({ name }) => name === file.name));
  for (const file of pending) {
    if (file.timestamp <= newest) {
      throw new MigrationRefused(module.name, file.file, `comes too late: ${newest} is already applied`);
    }
  }
  return pending;
}
