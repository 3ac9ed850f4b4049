import { createHash, randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import pg from 'pg';
import { isRunning } from './is-running.js';

/** A database of the prover's own, gone afterwards. */
export interface ScratchDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

/** The login may not make a database for the canary facts. */
export class NoScratchDatabase extends Error {
  readonly code = 'no_scratch_database';
  override readonly name = 'NoScratchDatabase';

  constructor(login: string) {
    super(
      `the login ${login} may not create databases, and canary facts never go into a database that is in use: ` +
        'give --database-url with a login that has CREATEDB and CREATEROLE and is no superuser, or unset DATABASE_URL to prove on a ' +
        'throw-away embedded server; --catalog-only reads the catalog of the database as it is',
    );
  }
}

/** The server for the databases does not let the login in, or cannot be reached. */
export class ScratchUnreachable extends Error {
  readonly code = 'scratch_unreachable';
  override readonly name = 'ScratchUnreachable';

  constructor(url: URL, cause: unknown) {
    const why = cause instanceof Error ? cause.message : String(cause);
    super(`no connection to ${url.host} as ${decodeURIComponent(url.username)} to make a database on: ${why}`, {
      cause,
    });
  }
}

/** Tells machines apart: a process id means something on its own machine alone. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
const prefix = `tessera_prove_${machine}_`;

/**
 * Makes one beside the database of the URL; those of runs on this machine that are dead are dropped.
 * @param owner the login that it is for, where the URL is another's who may create databases
 * @throws NoScratchDatabase, ScratchUnreachable
 */
export async function makeScratchDatabase(url: string, owner?: string): Promise<ScratchDatabase> {
  const name = `${prefix}${process.pid}_${randomBytes(4).toString('hex')}`;
  await on(url, async (client) => {
    const { rows } = await client.query<{ login: string; may: boolean }>(
      'select rolname as login, rolcreatedb or rolsuper as may from pg_roles where rolname = current_user',
    );
    if (rows[0]?.may !== true) throw new NoScratchDatabase(rows[0]?.login ?? '');
    await dropDead(client);
    await client.query(
      `create database ${name} template template0${owner === undefined ? '' : ` owner ${pg.escapeIdentifier(owner)}`}`,
    );
  });
  return {
    url: addressed(url, name),
    drop: () =>
      on(url, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

/** Drops what killed runs of the same login left. */
async function dropDead(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database
     where starts_with(datname, $1) and pg_has_role(current_user, datdba, 'usage')`,
    [prefix],
  );
  for (const { name } of rows) {
    const pid = Number(name.slice(prefix.length).split('_')[0]);
    if (!isRunning(pid)) await client.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`);
  }
}

function addressed(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}

async function on(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect().catch((error: unknown) => {
    throw new ScratchUnreachable(new URL(url), error);
  });
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
