import pg from 'pg';

import { type Connection, adminUrl } from './connection-file.js';
import { EmbeddedInUse } from './errors.js';

/** Session lock that says "a Tessera process holds this server"; it ends with the connection, however the process ends. */
const HOLD_KEY = 7_355_608;

/** The connection that holds a server. It is also how its death is noticed at once. */
export interface Hold {
  /** Called once when the connection breaks without {@link release}. */
  onLost(listener: () => void): void;
  release(): Promise<void>;
}

/** Does the server on this port answer to our password, and is it on this data directory? */
export async function answers(connection: Connection, dataDir: string): Promise<boolean> {
  const client = new pg.Client({
    connectionString: adminUrl(connection),
    connectionTimeoutMillis: 2000,
    query_timeout: 2000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const result = await client.query<{ directory: string }>(`select current_setting('data_directory') as directory`);
    return result.rows[0]?.directory === dataDir;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * Takes the server for this process.
 *
 * @throws EmbeddedInUse when another live process holds it.
 */
export async function takeHold(connection: Connection, dataDir: string): Promise<Hold> {
  const client = new pg.Client({
    connectionString: adminUrl(connection),
    application_name: `tessera ${process.pid}`,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
  });
  let lost: () => void = () => undefined;
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    lost();
  };
  client.on('error', end);
  client.on('end', end);
  await client.connect();
  try {
    await lock(client, dataDir);
  } catch (error) {
    over = true;
    await client.end().catch(() => undefined);
    throw error;
  }
  return {
    onLost(listener) {
      lost = listener;
      if (over) listener();
    },
    async release() {
      over = true;
      await client.end().catch(() => undefined);
    },
  };
}

async function lock(client: pg.Client, dataDir: string): Promise<void> {
  const got = await client.query<{ locked: boolean }>('select pg_try_advisory_lock($1) as locked', [HOLD_KEY]);
  if (got.rows[0]?.locked) return;
  const holder = await client.query<{ name: string }>(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.objid = $1 and l.granted and a.pid <> pg_backend_pid()`,
    [HOLD_KEY],
  );
  const pid = holder.rows[0]?.name.replace(/^tessera /, '') ?? 'unknown';
  throw new EmbeddedInUse(
    `the data directory ${dataDir} is in use by another Tessera (process ${pid}): stop it, or set TESSERA_DATA_DIR to another directory`,
  );
}
