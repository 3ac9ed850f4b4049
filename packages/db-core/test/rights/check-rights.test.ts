import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@tessera/test-database';

import { type BoundSources, checkRights, Database, type DataModel, migrate, requireRights } from '../../src/index.js';
import { migratedDatabase, runSql } from '../support/migrated-database.js';

const MODEL: DataModel = {
  name: 'shop',
  root: new URL('./', import.meta.url),
  tenant: { column: 'organization_id', type: 'text', claim: 'organizations', platform: 'platform' },
  sources: [],
  rollups: [],
  extracts: [],
  views: [],
  retention: [],
};
const LOGIN = `bare_${randomBytes(4).toString('hex')}`;

function boundTo(table: string): BoundSources[] {
  return [{ model: MODEL, bindings: { orders: { kind: 'external', table, columns: {} } } }];
}

function as(url: string, login: string): string {
  const other = new URL(url);
  other.username = login;
  other.password = login;
  return other.href;
}

let fresh: TestDatabase;
let bare: Database;

beforeAll(async () => {
  // The roles are the cluster's: any migrated database brings them.
  await (await migratedDatabase()).drop();
  fresh = await createTestDatabase();
  await runSql(
    fresh.url,
    `create role ${LOGIN} login password '${LOGIN}'`,
    'create schema sales',
    'create schema shop',
    'create table sales.orders (id integer, at timestamptz) partition by range (at)',
    "create table sales.orders_2026 partition of sales.orders for values from ('2026-01-01') to ('2027-01-01')",
    'create table sales.secret (id integer)',
    'alter table sales.secret enable row level security',
  );
  bare = await Database.open({ url: as(fresh.url, LOGIN) });
});

afterAll(async () => {
  await bare.close();
  await runSql(fresh.url, `grant ${LOGIN} to current_user`, `drop owned by ${LOGIN}`, `drop role ${LOGIN}`);
  await fresh.drop();
});

test('the owner of everything lacks nothing', async () => {
  const migrated = await migratedDatabase();
  const db = await Database.open({ url: migrated.url });
  expect(await checkRights(db, [])).toEqual([]);
  await expect(requireRights(db, [])).resolves.toBeUndefined();
  await db.close();
  await migrated.drop();
});

test('each missing right comes with the statement that grants it, and running them closes every gap', async () => {
  const modules = [...boundTo('sales.orders'), ...boundTo('sales.secret')];
  const gaps = await checkRights(bare, modules);
  expect(gaps.map(({ statement }) => statement)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^grant tessera_.* to "bare_/),
      expect.stringMatching(/^alter schema "shop" owner to/),
      expect.stringMatching(/^grant create on database/),
      `grant usage on schema sales to "${LOGIN}";`,
      `grant select on sales.orders to "${LOGIN}";`,
      `grant trigger on sales.orders to "${LOGIN}";`,
      `grant trigger on sales.orders_2026 to "${LOGIN}";`,
      `create policy tessera_reads on sales.secret for select to "${LOGIN}" using (true);`,
    ]),
  );
  await expect(requireRights(bare, modules)).rejects.toMatchObject({ code: 'missing_right' });
  // A schema can only be given to a role that the giver belongs to: that one an administrator has to run.
  const granted = gaps.map(({ statement }) => statement).filter((statement) => !statement.startsWith('alter schema'));
  await runSql(fresh.url, ...granted);
  expect((await checkRights(bare, modules)).map(({ right }) => right)).toEqual([
    expect.stringContaining('to own schema shop'),
  ]);
});

describe('row-level security of an external table', () => {
  const hides = async (): Promise<boolean> =>
    (await checkRights(bare, boundTo('sales.secret'))).some(({ right }) => right.includes('see every row'));

  test('is a gap where a policy admits to some rows only, or restricts', async () => {
    const policies = (using: string): string[] => [
      'drop policy if exists tessera_reads on sales.secret',
      `create policy tessera_reads on sales.secret for select to ${LOGIN} using (${using})`,
    ];
    await runSql(fresh.url, ...policies('id = 1'));
    expect(await hides()).toBe(true);
    await runSql(fresh.url, ...policies('true'));
    expect(await hides()).toBe(false);
    await runSql(fresh.url, 'create policy narrow on sales.secret as restrictive for select using (id > 5)');
    expect(await hides()).toBe(true);
    await runSql(fresh.url, 'drop policy narrow on sales.secret');
  });
});

test('a migration by a login that may make no roles prints the script for the administrator', async () => {
  const empty = await createTestDatabase();
  const plain = `${LOGIN}_plain`;
  await runSql(fresh.url, `create role ${plain} login password '${plain}'`);
  const failed = migrate(as(empty.url, plain), []);
  await expect(failed).rejects.toMatchObject({
    code: 'missing_right',
    statement: expect.stringContaining(`grant tessera_authenticated to "${plain}";`),
  });
  await runSql(fresh.url, `drop role ${plain}`);
  await empty.drop();
});
