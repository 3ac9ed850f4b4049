import pg from 'pg';

import { createTestDatabase } from '../src/index.js';

async function ask<R extends object>(url: string, text: string): Promise<R[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<R>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('createTestDatabase', () => {
  it('gives a database whose owner is no superuser', async () => {
    const database = await createTestDatabase();
    const rows = await ask(database.url, 'select rolsuper, rolcreaterole from pg_roles where rolname = current_user');
    expect(rows).toEqual([{ rolsuper: false, rolcreaterole: true }]);
    await ask(database.url, 'create schema mine');
    await database.drop();
    await expect(ask(database.url, 'select 1')).rejects.toThrow(/does not exist/);
  });

  it('prepares a template once per key, and gives copies that do not see each other', async () => {
    let prepared = 0;
    const prepare = async (url: string): Promise<void> => {
      prepared += 1;
      await ask(url, 'create table public_numbers as select generate_series(1, 3) as n');
    };
    const copies = await Promise.all([1, 2, 3].map(() => createTestDatabase({ key: 'numbers', prepare })));
    expect(prepared).toBe(1);
    const [first, second] = copies;
    await ask(first?.url ?? '', 'delete from public_numbers');
    expect(await ask(second?.url ?? '', 'select count(*)::integer as n from public_numbers')).toEqual([{ n: 3 }]);
    await Promise.all(copies.map((copy) => copy.drop()));
  });
});
