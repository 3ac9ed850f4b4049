import { createTestDatabase, type TestDatabase } from '@tessera/test-database';
import pg from 'pg';

import { migrate } from '../../src/index.js';

/** A database of its own with db-core's migrations, owned by a login that is no superuser. */
export async function migratedDatabase(): Promise<TestDatabase> {
  return createTestDatabase({
    key: 'core',
    prepare: async (url) => {
      await migrate(url, []);
    },
  });
}

/** Runs statements one by one on a connection of its own; answers the rows of the last one. */
export async function runSql(url: string, ...statements: string[]): Promise<object[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: object[] = [];
    for (const statement of statements) rows = (await client.query<object>(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}
