import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

import { OWNER, type Run, asAdmin, currentRun, databasePrefix, ownerUrl } from './admin.js';

/** What a test database holds. */
export interface TestDatabaseOptions {
  /** Names what `prepare` makes; files that use the same key share one template. */
  readonly key?: string;
  /** Migrates and fills the template; called once per run and key. It must close its connections. */
  readonly prepare?: (url: string) => Promise<void>;
}

/** A database of its own for one test file. */
export interface TestDatabase {
  readonly name: string;
  /** Login that owns it: has CREATEROLE, is no superuser. */
  readonly url: string;
  drop(): Promise<void>;
}

/** Session lock in the server's own database: one template is made at a time, since roles are shared by all databases. */
const TEMPLATE_LOCK = 7_355_609;
let made = 0;

/** Makes a database, as a copy of a prepared template where `prepare` is given. */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const run = currentRun();
  made += 1;
  const name = `${databasePrefix(run)}${process.pid}_${made}`;
  await asAdmin(run, async (client) => {
    const template = options.prepare
      ? await templateFor(client, run, options.key ?? 'default', options.prepare)
      : undefined;
    await create(client, name, template);
  });
  return {
    name,
    url: ownerUrl(run, name),
    drop: () =>
      asAdmin(run, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function templateFor(
  client: pg.Client,
  run: Run,
  key: string,
  prepare: (url: string) => Promise<void>,
): Promise<string> {
  const name = `${databasePrefix(run)}template_${createHash('sha256').update(key).digest('hex').slice(0, 12)}`;
  if (await exists(client, name)) return name;
  await takeLock(client);
  try {
    if (await exists(client, name)) return name;
    const building = `${name}_new`;
    await client.query(`drop database if exists ${building} with (force)`);
    await create(client, building);
    await prepare(ownerUrl(run, building));
    await whenUnused(() => client.query(`alter database ${building} rename to ${name}`));
    return name;
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function takeLock(client: pg.Client): Promise<void> {
  for (;;) {
    const got = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [TEMPLATE_LOCK]);
    if (got.rows[0]?.locked) return;
    await sleep(50);
  }
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  return (await client.query('select 1 from pg_database where datname = $1', [name])).rowCount === 1;
}

async function create(client: pg.Client, name: string, template = 'template0'): Promise<void> {
  await whenUnused(() => client.query(`create database ${name} owner ${OWNER} template ${template}`));
}

/** A template in use (another clone being made, a backend that is just ending) is free a moment later. */
async function whenUnused<T>(statement: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await statement();
    } catch (error) {
      if (!(error instanceof pg.DatabaseError) || error.code !== '55006' || attempt > 200) throw error;
      await sleep(50);
    }
  }
}
