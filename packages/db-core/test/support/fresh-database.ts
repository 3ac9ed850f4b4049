import { randomBytes } from 'node:crypto';

import pg from 'pg';

/** A database of its own for one test file, owned by a login that is no superuser. */
export interface FreshDatabase {
  /** Login that owns the database and has CREATEROLE. */
  readonly url: string;
  /** Superuser on the same database: for what an administrator would do, never for assertions. */
  readonly adminUrl: string;
  drop(): Promise<void>;
}

/** Makes an empty database on the test server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = process.env['TESSERA_TEST_ADMIN_URL'] ?? '';
  const name = `t_${randomBytes(6).toString('hex')}`;
  await runSql(server, [
    `do $$ begin create role app login createrole; exception when duplicate_object then null; end $$`,
    `create database ${name} owner app`,
  ]);
  const admin = new URL(server);
  admin.pathname = `/${name}`;
  const owner = new URL(admin);
  owner.username = 'app';
  return {
    url: owner.href,
    adminUrl: admin.href,
    drop: () => runSql(server, [`drop database ${name} with (force)`]),
  };
}

/** Runs statements one by one on a connection of its own. */
export async function runSql(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
