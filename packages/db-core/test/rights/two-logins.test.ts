import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@tessera/test-database';

import { checkRights, Database, migrate, rolesScript } from '../../src/index.js';
import { migratedDatabase, runSql } from '../support/migrated-database.js';
import { caller } from '../support/principals.js';

const suffix = randomBytes(4).toString('hex');
const OWNER = `own_${suffix}`;
const RUNTIME = `run_${suffix}`;

let fresh: TestDatabase;
let db: Database;

function as(login: string): string {
  const url = new URL(fresh.url);
  url.username = login;
  url.password = login;
  return url.href;
}

beforeAll(async () => {
  await (await migratedDatabase()).drop();
  fresh = await createTestDatabase();
  await runSql(
    fresh.url,
    `create role ${OWNER} login password '${OWNER}'`,
    `create role ${RUNTIME} login password '${RUNTIME}'`,
    `do $$ begin execute format('grant create on database %I to ${OWNER}', current_database()); end $$`,
    rolesScript(OWNER),
  );
  db = await Database.open({ url: as(RUNTIME), migrationUrl: as(OWNER) });
});

afterAll(async () => {
  await db.close();
  await fresh.drop();
  const other = await createTestDatabase();
  await runSql(other.url, `drop role ${RUNTIME}, ${OWNER}`);
  await other.drop();
});

test('a login without CREATEROLE migrates once the script for roles has run', async () => {
  expect((await migrate(db, [])).applied.length).toBeGreaterThan(0);
});

test('a login that is not the owner is told which role it must be given', async () => {
  expect(await checkRights(db, [])).toEqual([
    { module: null, right: expect.stringContaining('set role'), statement: `grant ${OWNER} to ${RUNTIME};` },
  ]);
});

test('once it is, it works as the owner, and as callers, and by itself sees nothing', async () => {
  await runSql(fresh.url, `grant ${OWNER} to ${RUNTIME}`);
  expect(await checkRights(db, [])).toEqual([]);
  await db.asOwner((sql) =>
    sql.client.query(`create schema iso; grant usage on schema iso to tessera_authenticated, tessera_admin;
      create table iso.total (organization_id text primary key);
      select core.protect('iso.total', 'organization_id', 'organizations', 'platform', '{authenticated}')`),
  );
  await db.asOwner((sql) => sql.query("insert into iso.total values ('acme'), ('globex')"), { maintenance: true });
  const query = 'select organization_id, current_user::text as who from iso.total order by 1';
  expect(await db.asOwner((sql) => sql.query(query))).toEqual([]);
  expect(await db.session(async (client) => (await client.query<object>(query)).rows)).toEqual([]);
  expect(await db.withRls(caller('authenticated', ['acme']), (sql) => sql.query(query))).toEqual([
    { organization_id: 'acme', who: 'tessera_authenticated' },
  ]);
  expect(await db.asOwner((sql) => sql.query(query), { maintenance: true })).toHaveLength(2);
});
