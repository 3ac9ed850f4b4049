import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@tessera/test-database';

import { Database, migrate, MissingRight, RefreshEngine, type SourceBinding, SourceRefused } from '../../src/index.js';
import { runSql } from '../support/migrated-database.js';
import { shop } from './shop.model.js';

let database: TestDatabase;
let db: Database;

beforeEach(async () => {
  database = await createTestDatabase({
    key: 'shop without sources',
    prepare: async (url) => {
      await migrate(url, [shop]);
    },
  });
  db = await Database.open({ url: database.url, poolSize: 3 });
});

afterEach(async () => {
  await db.close();
  await database.drop();
});

const ORDERS =
  'tenant_id text, id text, customer_id text, at timestamptz, kind text, amount integer, weight float8, tags text[]';

function engine(binding: Partial<Extract<SourceBinding, { kind: 'external' }>> & { table: string }): RefreshEngine {
  return new RefreshEngine(db, [{ model: shop, bindings: { orders: { kind: 'external', columns: {}, ...binding } } }], {
    replica: 'test',
  });
}

describe('an existing table that cannot be a source is refused by name', () => {
  test.each([
    ['no such table', 'select 1', { table: 'public.missing' }, /there is no table public\.missing/],
    [
      'a missing column',
      'create table public.o (tenant_id text, id text, customer_id text, kind text)',
      { table: 'public.o' },
      /lacks the column at \(timestamptz\)/,
    ],
    [
      'a column of another kind',
      `create table public.o (${ORDERS.replace('amount integer', 'amount text')})`,
      { table: 'public.o' },
      /column amount of public\.o is text, which cannot be read as integer/,
    ],
    [
      'a missing tenant column',
      `create table public.o (${ORDERS})`,
      { table: 'public.o', tenantColumn: 'org' },
      /lacks the tenant column org/,
    ],
    [
      'a view',
      `create table public.t (${ORDERS}); create view public.o as select * from public.t`,
      { table: 'public.o' },
      /is a view; only a table/,
    ],
    ["a table of Tessera's own", 'select 1', { table: 'shop.orders' }, /Tessera's own schema/],
  ])('%s', async (_what, setup, binding, message) => {
    await runSql(database.url, setup);
    const installed = engine(binding).install();
    await expect(installed).rejects.toBeInstanceOf(SourceRefused);
    await expect(installed).rejects.toThrow(message);
  });
});

async function salesOf(tenant: string): Promise<unknown> {
  return db.asOwner(
    (sql) =>
      sql.query("select kind, order_count from shop.sales where grain = 'all' and tenant_id = $1 order by kind", [
        tenant,
      ]),
    {
      maintenance: true,
    },
  );
}

test('other column names and types are mapped; facts without a usable time or number are skipped and counted', async () => {
  await runSql(
    database.url,
    `create table public."Bestellungen" ("Mandant" text, nr bigint, customer_id text, wann timestamp, kind varchar(10), amount smallint, weight float8, tags text[])`,
    `insert into public."Bestellungen" values ('a', 1, 'c', now() at time zone 'UTC' - interval '1 hour', 'x', 5, 1, null)`,
  );
  const e = engine({ table: 'public."Bestellungen"', tenantColumn: 'Mandant', columns: { id: 'nr', at: 'wann' } });
  await e.install();
  await e.refresh('shop', 'all', { asked: 'api' });
  expect(await salesOf('a')).toEqual([{ kind: 'x', order_count: 1 }]);
  await runSql(
    database.url,
    `insert into public."Bestellungen" values ('a', 2, 'c', null, 'x', 5, 1, null), ('a', 3, 'c', 'infinity', 'x', 5, 1, null), ('a', 4, 'c', now() at time zone 'UTC', 'x', 5, 'NaN', null),
     ('a', 5, 'c', now() at time zone 'UTC' - interval '1 minute', 'y', 5, 1, null)`,
  );
  await e.refresh('shop', 'all', { asked: 'api' });
  expect(await salesOf('a')).toEqual([
    { kind: 'x', order_count: 1 },
    { kind: 'y', order_count: 1 },
  ]);
  expect((await e.status('shop')).find(({ view_name }) => view_name === 'sales_by_hour')?.skipped_facts).toBe(3);
  await runSql(database.url, 'delete from public."Bestellungen" where nr in (2, 3)');
  await e.refresh('shop', 'all', { asked: 'api' });
  expect((await e.status('shop')).find(({ view_name }) => view_name === 'sales_by_hour')?.skipped_facts).toBe(1);
});

test('writes straight into a partition are captured like those through the parent', async () => {
  await runSql(
    database.url,
    `create table public.o (${ORDERS}) partition by range (at)`,
    `create table public.o_old partition of public.o for values from (minvalue) to (now() - interval '1 day')`,
    `create table public.o_new partition of public.o for values from (now() - interval '1 day') to (maxvalue)`,
  );
  const e = engine({ table: 'public.o' });
  await e.install();
  await e.refresh('shop', 'all', { asked: 'api' });
  await runSql(
    database.url,
    `insert into public.o values ('a', '1', 'c', now() - interval '1 hour', 'x', 1, 1, null)`,
    `insert into public.o_new values ('a', '2', 'c', now() - interval '1 hour', 'x', 1, 1, null)`,
    `update public.o set at = at - interval '2 days' where id = '1'`,
    `delete from public.o_old where id = '1'`,
  );
  await e.refresh('shop', 'all', { asked: 'api' });
  expect(await salesOf('a')).toEqual([{ kind: 'x', order_count: 1 }]);
});

test('pointing a source at another table starts its figures over', async () => {
  await runSql(
    database.url,
    `create table public.o1 (${ORDERS}); create table public.o2 (${ORDERS})`,
    `insert into public.o1 values ('a', '1', 'c', now() - interval '1 hour', 'x', 1, 1, null)`,
    `insert into public.o2 values ('a', '1', 'c', now() - interval '1 hour', 'z', 1, 1, null)`,
  );
  for (const [table, kind] of [
    ['public.o1', 'x'],
    ['public.o2', 'z'],
  ] as const) {
    const e = engine({ table });
    await e.install();
    await e.refresh('shop', 'all', { asked: 'api' });
    expect(await salesOf('a')).toEqual([{ kind, order_count: 1 }]);
  }
});

test('installing again changes nothing', async () => {
  await runSql(database.url, `create table public.o (${ORDERS})`);
  await engine({ table: 'public.o' }).install();
  const oids =
    'select oid, relname, relfilenode from pg_class where relnamespace = $$shop$$::regnamespace order by oid';
  const before = await runSql(database.url, oids);
  await engine({ table: 'public.o' }).install();
  expect(await runSql(database.url, oids)).toEqual(before);
});

test("somebody else's table needs SELECT and TRIGGER, and the error prints the grant", async () => {
  await runSql(database.url, 'create role other_owner nologin');
  await runSql(
    database.url,
    'grant other_owner to current_user',
    `create table public.o (${ORDERS})`,
    'grant create on schema public to other_owner',
    'alter table public.o owner to other_owner',
    'grant select on public.o to current_user',
    'revoke other_owner from current_user',
  );
  const installed = engine({ table: 'public.o' }).install();
  await expect(installed).rejects.toBeInstanceOf(MissingRight);
  await expect(installed).rejects.toThrow(/grant select, trigger on "public"\."o" to/);
});
