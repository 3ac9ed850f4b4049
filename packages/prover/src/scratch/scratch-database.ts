import { randomBytes } from 'node:crypto';
import pg from 'pg';

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

/** Makes one beside the database of the URL. @throws NoScratchDatabase */
export async function makeScratchDatabase(url: string): Promise<ScratchDatabase> {
  const name = `tessera_prove_${randomBytes(6).toString('hex')}`;
  await on(url, async (client) => {
    const { rows } = await client.query<{ login: string; may: boolean }>(
      'select rolname as login, rolcreatedb or rolsuper as may from pg_roles where rolname = current_user',
    );
    if (rows[0]?.may !== true) throw new NoScratchDatabase(rows[0]?.login ?? '');
    await client.query(`create database ${name} template template0`);
  });
  const scratch = new URL(url);
  scratch.pathname = `/${name}`;
  return {
    url: scratch.href,
    drop: () =>
      on(url, async (client) => {
        await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

async function on(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
