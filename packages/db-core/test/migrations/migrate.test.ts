import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@tessera/test-database';
import pg from 'pg';

import { appliedMigrations, CORE, migrate, pendingMigrations, revertLast } from '../../src/index.js';
import { migratedDatabase, runSql } from '../support/migrated-database.js';
import { ModuleFolder } from './module-folder.js';

const FIRST = '1790000000010-first';
const SECOND = '1790000000020-second';

let fresh: TestDatabase;
let shop: ModuleFolder;

beforeAll(async () => {
  fresh = await migratedDatabase();
});

afterAll(async () => {
  await fresh.drop();
});

beforeEach(async () => {
  shop = await ModuleFolder.make('shop');
});

afterEach(async () => {
  await runSql(fresh.url, 'drop schema if exists shop cascade');
  await shop.drop();
});

const run = (): ReturnType<typeof migrate> => migrate(fresh.url, [shop.model]);

test('applies what is pending, once, and says what', async () => {
  await shop.write(
    FIRST,
    "create table shop.item (id text default 'a;b'); -- ; no end\ninsert into shop.item values ('x');",
  );
  await shop.write(SECOND, 'insert into shop.item values ($$y;z$$)');
  expect(await pendingMigrations(fresh.url, [shop.model])).toEqual([
    { module: 'shop', file: FIRST },
    { module: 'shop', file: SECOND },
  ]);
  expect((await run()).applied).toHaveLength(2);
  expect((await run()).applied).toEqual([]);
  expect(await runSql(fresh.url, 'select id from shop.item order by id')).toEqual([{ id: 'x' }, { id: 'y;z' }]);
  const applied = await appliedMigrations(fresh.url, [shop.model]);
  expect(applied.filter(({ module }) => module === 'shop').map(({ name }) => name)).toEqual([
    'First1790000000010',
    'Second1790000000020',
  ]);
});

describe('refuses before anything runs', () => {
  beforeEach(async () => {
    await shop.write(SECOND, 'create table shop.item (id integer)');
    await run();
  });

  test.each([
    ['one that is older than an applied one', () => shop.write(FIRST, 'select 1'), 'comes too late'],
    ['an applied one without a file', () => shop.remove(SECOND), 'is applied but has no file'],
    ['an applied one that was changed', () => shop.write(SECOND, 'select 2'), 'was changed after it was applied'],
    ['an up without a down', () => shop.write('1790000000030-x', 'select 1', null), 'has an up but no down'],
    ['a down without an up', () => shop.write('1790000000030-x', null, 'select 1'), 'has a down but no up'],
    ['two of one timestamp', () => shop.write('1790000000020-x', 'select 1'), 'shares its timestamp'],
    ['a file name that is none', () => shop.write('179-x', 'select 1'), 'is not named'],
  ])('%s', async (_, change, reason) => {
    await change();
    await expect(run()).rejects.toMatchObject({
      code: 'migration_refused',
      module: 'shop',
      reason: expect.stringContaining(reason),
    });
  });
});

describe('a migration that fails', () => {
  test('is named with its line and what PostgreSQL says, and leaves nothing of itself', async () => {
    await shop.write(FIRST, 'create table shop.item (id integer);');
    await shop.write(
      SECOND,
      '-- comment\ninsert into shop.item values (1);\n\nselect 1,\n    nothing\nfrom shop.item;',
    );
    await expect(run()).rejects.toMatchObject({
      code: 'migration_failed',
      module: 'shop',
      file: `${SECOND}.up.sql`,
      line: 5,
      reason: expect.stringContaining('column "nothing" does not exist'),
    });
    expect(await runSql(fresh.url, 'select * from shop.item')).toEqual([]);
    expect(await pendingMigrations(fresh.url, [shop.model])).toEqual([{ module: 'shop', file: SECOND }]);
    await shop.write(SECOND, 'insert into shop.item values (2)');
    await run();
    expect(await runSql(fresh.url, 'select * from shop.item')).toEqual([{ id: 2 }]);
  });

  test('tells the statement that grants a missing right', async () => {
    await shop.write(FIRST, 'create table pg_catalog.item (id integer)');
    await expect(run()).rejects.toThrow(/granted by: grant usage, create on schema pg_catalog/);
  });
});

test('`-- no-transaction` lets a migration do what no transaction can', async () => {
  await shop.write(FIRST, 'create table shop.item (id integer)');
  await shop.write(
    SECOND,
    '-- no-transaction\ncreate index concurrently item_id on shop.item (id);',
    'drop index shop.item_id',
  );
  await run();
  expect(await runSql(fresh.url, "select 1 as ok where to_regclass('shop.item_id') is not null")).toEqual([{ ok: 1 }]);
});

test('ten starts at once migrate once', async () => {
  await shop.write(FIRST, 'create table shop.item (id integer); insert into shop.item values (1)');
  const reports = await Promise.all(Array.from({ length: 10 }, run));
  expect(reports.map(({ applied }) => applied.length).sort()).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

test('another process that does not finish is an error, not a wait without end', async () => {
  const other = new pg.Client({ connectionString: fresh.url });
  await other.connect();
  await other.query("select pg_advisory_lock(hashtextextended('tessera migrations', 0))");
  await expect(migrate(fresh.url, [shop.model], { lockWaitMs: 0 })).rejects.toMatchObject({ code: 'migration_locked' });
  await other.end();
});

test('modules come after those they require, and the hook runs after each', async () => {
  const extra = await ModuleFolder.make('extra', ['shop']);
  await shop.write(FIRST, 'create table shop.item (id integer primary key)');
  await extra.write(FIRST, 'create table extra.note (id integer references shop.item)');
  const order: string[] = [];
  await migrate(fresh.url, [extra.model, shop.model], {
    afterModule: async ({ name }) => void order.push(name),
  });
  expect(order).toEqual(['shop', 'extra']);
  await runSql(fresh.url, 'drop schema extra cascade');
  await extra.drop();
});

test('up, down and up again with rows', async () => {
  await shop.write(
    FIRST,
    'create table shop.item (id integer); insert into shop.item values (1)',
    'drop table shop.item',
  );
  await run();
  expect(await revertLast(fresh.url, shop.model)).toBe(FIRST);
  expect(await runSql(fresh.url, "select to_regclass('shop.item') as item")).toEqual([{ item: null }]);
  expect(await revertLast(fresh.url, shop.model)).toBeNull();
  await run();
  expect(await runSql(fresh.url, 'select * from shop.item')).toEqual([{ id: 1 }]);
});

test('every migration of core goes up, down and up again', async () => {
  const empty = await createTestDatabase();
  const { applied } = await migrate(empty.url, []);
  for (const { file } of [...applied].reverse()) expect(await revertLast(empty.url, CORE)).toBe(file);
  expect(await runSql(empty.url, "select proname from pg_proc where pronamespace = 'core'::regnamespace")).toEqual([]);
  expect((await migrate(empty.url, [])).applied).toEqual(applied);
  await empty.drop();
});

test('two databases of one server can be migrated at the same time', async () => {
  const databases = await Promise.all(Array.from({ length: 4 }, () => createTestDatabase()));
  await Promise.all(databases.map(({ url }) => migrate(url, [])));
  await Promise.all(databases.map((each) => each.drop()));
});
