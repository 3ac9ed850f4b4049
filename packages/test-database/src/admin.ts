import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Login that owns every test database: no superuser, so that a missing right shows up in a test. */
export const OWNER = 'tessera_test';

/** How test files reach the server of their run; set by the global setup, inherited by jest's workers. */
export interface Run {
  readonly id: string;
  readonly adminUrl: string;
  readonly ownerPassword: string;
}

const VARIABLE = 'TEST_DATABASE_RUN';

export function publishRun(run: Run): void {
  process.env[VARIABLE] = JSON.stringify(run);
}

/** @throws Error when the jest configuration of the package lacks `database: true`. */
export function currentRun(): Run {
  const text = process.env[VARIABLE];
  if (!text) throw new Error('no test server: give jestPreset({ database: true }) in jest.config.mjs');
  return JSON.parse(text) as Run;
}

/** Makes the owner login with a new password, and says how to reach everything. */
export async function prepareRun(adminUrl: string): Promise<Run> {
  const run = { id: randomBytes(4).toString('hex'), adminUrl, ownerPassword: randomBytes(16).toString('hex') };
  await asAdmin(run, async (client) => {
    const found = await client.query('select 1 from pg_roles where rolname = $1', [OWNER]);
    const verb = found.rowCount ? 'alter' : 'create';
    await client.query(
      `${verb} role ${OWNER} login createrole nosuperuser nobypassrls password '${run.ownerPassword}'`,
    );
    // Needed where the provisioning login is no superuser itself: it creates databases for the owner.
    await client.query(`grant ${OWNER} to current_user`).catch(() => undefined);
  });
  return run;
}

export async function asAdmin<T>(run: Run, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: run.adminUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** URL of a database of the run, as its owner. */
export function ownerUrl(run: Run, database: string): string {
  const url = new URL(run.adminUrl);
  url.username = OWNER;
  url.password = run.ownerPassword;
  url.pathname = `/${database}`;
  return url.href;
}

/** Names of the run's databases begin with this. */
export function databasePrefix(run: Run): string {
  return `tessera_${run.id}_`;
}

/** Drops every database of the run; needed where the server outlives it. */
export async function dropRun(run: Run): Promise<void> {
  await asAdmin(run, async (client) => {
    const like = `${databasePrefix(run).replaceAll('_', '\\_')}%`;
    const found = await client.query<{ name: string }>(
      'select datname as name from pg_database where datname like $1',
      [like],
    );
    for (const { name } of found.rows)
      await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  });
}
