import pg from 'pg';

import { databaseRole, REQUEST_ROLES } from '../rls/index.js';
import type { Queryable } from './ledger.js';

const REQUEST_DATABASE_ROLES = REQUEST_ROLES.map(databaseRole).join(', ');

/** Makes a module's schema, which request roles may use, and the table of its migrations' checksums. */
export async function ensureSchema(db: Queryable, module: string): Promise<void> {
  const schema = pg.escapeIdentifier(module);
  // `if not exists` asks for the right to create even where the schema exists, which a prepared database may not grant.
  const found = await db.query<{ exists: boolean }>('select to_regnamespace($1) is not null as exists', [schema]);
  if (found.rows[0]?.exists !== true) await db.query(`create schema ${schema}`);
  await db.query(
    `create table if not exists ${schema}.migration_checksums (
        name text primary key,
        checksum text not null,
        applied_at timestamptz not null default now()
    )`,
  );
  await db.query(`grant usage on schema ${schema} to ${REQUEST_DATABASE_ROLES}`);
}
