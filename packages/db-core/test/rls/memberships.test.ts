import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '@tessera/test-database';

import { Database, type DataModel, type Principal, type Role, tenantsOf, withMemberships } from '../../src/index.js';
import { migratedDatabase } from '../support/migrated-database.js';

const ANN = 'aaaaaaaa-0000-4000-8000-000000000001';
const BO = 'bbbbbbbb-0000-4000-8000-000000000002';
const RED = '11111111-0000-4000-8000-000000000001';
const BLUE = '22222222-0000-4000-8000-000000000002';
const NIL = '00000000-0000-0000-0000-000000000000';

const SETUP = `
create schema team;
grant usage on schema team to tessera_authenticated, tessera_admin, tessera_service;
create table team.members (team_id uuid not null, user_id uuid not null, primary key (team_id, user_id));
create view team.members_source with (security_invoker = true) as select * from team.members;
select core.make_own_tenants('team', 'members', 'user_id', 'uuid', 'team_id', 'uuid', '${NIL}');
select core.protect_writable('team.members', 'team_id', 'team.own_tenants()', '${NIL}', '{}');
create table team.docs (team_id uuid not null, title text not null);
select core.protect_writable('team.docs', 'team_id', 'team.own_tenants()', '${NIL}', '{authenticated}')`;

const model = {
  name: 'team',
  tenant: {
    column: 'team_id',
    type: 'uuid',
    claim: 'teams',
    members: { source: 'members', column: 'user_id' },
    platform: NIL,
  },
} as unknown as DataModel;

const caller = (subject: string, role: Role = 'authenticated', teams: readonly string[] = []): Principal => ({
  role,
  subject,
  claims: { teams },
  tenants: { teams },
  credential: subject,
});

let db: Database;
let fresh: TestDatabase;
beforeAll(async () => {
  fresh = await migratedDatabase();
  db = await Database.open({ url: fresh.url, poolSize: 1 });
  await db.asOwner((sql) => sql.client.query(SETUP));
  await write(`insert into team.members values ('${RED}', '${ANN}'), ('${BLUE}', '${BO}'), ('${NIL}', '${ANN}')`);
  await write(`insert into team.docs values ('${RED}', 'red'), ('${BLUE}', 'blue'), ('${NIL}', 'nobody''s')`);
});
afterAll(async () => {
  await db.close();
  await fresh.drop();
});

async function write(text: string): Promise<void> {
  await db.withRls(caller('writer', 'service_role'), (sql) => sql.query(text), { readOnly: false });
}
const titles = (principal: Principal): Promise<string[]> =>
  db.withRls(principal, async (sql) =>
    (await sql.query<{ title: string }>('select title from team.docs order by 1')).map(({ title }) => title),
  );
const tenants = async (principal: Principal): Promise<string[]> => {
  const ask = (text: string): Promise<{ tenants: string[] }[]> => db.withRls(principal, (sql) => sql.query(text));
  return tenantsOf(await withMemberships(ask, model, principal), model.tenant);
};

test('a member sees their own tenants, whatever the claims say and however the subject is spelt', async () => {
  expect(await titles(caller(ANN))).toEqual(['red']);
  expect(await tenants(caller(ANN))).toEqual([RED]);
  expect(await titles(caller(ANN.toUpperCase(), 'authenticated', [BLUE, NIL]))).toEqual(['red']);
  expect(await tenants(caller(ANN, 'authenticated', [BLUE, NIL]))).toEqual([RED]);
});

test('who belongs to nothing, or is nobody that could, sees nothing and gets no error', async () => {
  for (const subject of ['cccccccc-0000-4000-8000-000000000003', 'key:42', "' or true --", '%']) {
    expect(await titles(caller(subject, 'authenticated', [RED]))).toEqual([]);
    expect(await tenants(caller(subject, 'authenticated', [RED]))).toEqual([]);
  }
});

test('who else belongs to a tenant is not told, and a membership that ends, ends at once', async () => {
  await expect(db.withRls(caller(ANN), (sql) => sql.query('select * from team.members'))).rejects.toThrow('permission');
  await write(`insert into team.members values ('${BLUE}', '${ANN}')`);
  expect(await titles(caller(ANN))).toEqual(['blue', 'red']);
  await write(`delete from team.members where user_id = '${ANN}' and team_id = '${RED}'`);
  expect(await titles(caller(ANN))).toEqual(['blue']);
  expect(await tenants(caller(ANN))).toEqual([BLUE]);
});

test('the look-up opens nothing to a caller that asks on their own', async () => {
  const seen = await db.withRls(caller(ANN), async (sql) => {
    await sql.query('select team.own_tenants()');
    return sql.query("select current_setting('tessera.maintenance', true) as on, current_user::text as who");
  });
  expect(seen).toEqual([{ on: '', who: 'tessera_authenticated' }]);
  expect(await titles(caller('admin', 'admin'))).toEqual(['blue', "nobody's", 'red']);
});
