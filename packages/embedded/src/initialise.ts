import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

import { POSTGRES_MAJOR } from './binaries.js';
import { ADMIN, type Connection, DATABASE, LOGIN, adminUrl } from './connection-file.js';
import { EmbeddedStartFailed, EmbeddedVersionMismatch } from './errors.js';
import { type Identity, commandOf, credentials, giveTo } from './identity.js';

/** @throws EmbeddedVersionMismatch when the directory was made by another major version. */
export function checkVersion(dataDir: string): void {
  const file = join(dataDir, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : POSTGRES_MAJOR;
  if (found === POSTGRES_MAJOR) return;
  throw new EmbeddedVersionMismatch(
    `${dataDir} was made by PostgreSQL ${found}, the embedded one is ${POSTGRES_MAJOR}: dump it with ${found} and load it here, or set TESSERA_DATA_DIR to another directory`,
  );
}

/** Has `initdb` been here, to its end? */
export function isInitialised(dataDir: string): boolean {
  return existsSync(join(dataDir, 'PG_VERSION'));
}

/** Makes the data directory beside its place and renames it, so that a killed start leaves no half-made one. */
export function initialise(identity: Identity, dataDir: string, connection: Connection): void {
  const fresh = `${dataDir}.new-${process.pid}`;
  const passwordFile = `${fresh}.password`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  giveTo(identity, fresh);
  try {
    writeFileSync(passwordFile, connection.adminPassword, { mode: 0o600 });
    giveTo(identity, passwordFile);
    runInitdb(identity, fresh, passwordFile);
    renameSync(fresh, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(fresh, { recursive: true, force: true });
  }
}

function runInitdb(identity: Identity, directory: string, passwordFile: string): void {
  const [program, args] = commandOf(identity, identity.binaries.initdb, [
    `--pgdata=${directory}`,
    `--username=${ADMIN}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
    '--no-instructions',
    // What initdb would sync is empty yet; the first checkpoint of the server syncs it.
    '--no-sync',
  ]);
  const result = spawnSync(program, args, {
    ...credentials(identity),
    cwd: directory,
    encoding: 'utf8',
    timeout: 120_000,
    env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'UTC' },
  });
  if (result.status === 0) return;
  const complaint = (result.stderr || result.error?.message || 'no reason given').trim().split('\n')[0];
  throw new EmbeddedStartFailed(`initdb failed: ${complaint}`, { cause: result.error });
}

/** Makes the login and its database where they are missing. Idempotent. */
export async function provision(connection: Connection): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl(connection) });
  await client.connect();
  try {
    const role = await client.query('select 1 from pg_roles where rolname = $1', [LOGIN]);
    const verb = role.rowCount ? 'alter' : 'create';
    const password = client.escapeLiteral(connection.password);
    await client.query(
      `${verb} role ${LOGIN} login createrole nosuperuser nocreatedb nobypassrls password ${password}`,
    );
    const database = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (!database.rowCount) await client.query(`create database ${DATABASE} owner ${LOGIN}`);
    await client.query(`revoke connect, temporary on database ${DATABASE} from public`);
  } finally {
    await client.end();
  }
}
