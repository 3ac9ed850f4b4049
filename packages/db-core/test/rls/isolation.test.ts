import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TestDatabase } from '@tessera/test-database';

import { type Database, type Principal, REQUEST_ROLES } from '../../src/index.js';
import { caller } from '../support/principals.js';
import { isolationFixture, NIL, SCHOOL } from './fixture.js';

let db: Database;
let fresh: TestDatabase;

beforeAll(async () => {
  ({ db, fresh } = await isolationFixture());
});

afterAll(async () => {
  await db.close();
  await fresh.drop();
});

async function ids(principal: Principal, table: string): Promise<number[]> {
  const rows = await db.withRls(principal, (sql) => sql.query<{ id: number }>(`select id from ${table} order by id`));
  return rows.map(({ id }) => id);
}

describe('what each role sees when the query has no WHERE', () => {
  const cases: [string, Principal, string, number[]][] = [
    ['a caller without tenants sees nothing', caller('authenticated'), 'iso.total', []],
    ['a caller of one tenant sees its rows', caller('authenticated', ['acme']), 'iso.total', [1, 2]],
    ['a caller of two tenants sees both', caller('authenticated', ['acme', 'globex']), 'iso.total', [1, 2, 3]],
    ['a claim of the platform is ignored', caller('authenticated', ['platform']), 'iso.total', []],
    ['an unknown tenant opens nothing', caller('authenticated', ['ACME', '%', '']), 'iso.total', []],
    ['an analyst sees every aggregate', caller('analyst'), 'iso.total', [1, 2, 3, 4]],
    ['an admin sees all', caller('admin'), 'iso.person', [1, 2, 3, 4]],
    ['the service sees all', caller('service_role'), 'iso.person', [1, 2, 3, 4]],
  ];
  test.each(cases)('%s', async (_, principal, table, expected) => {
    expect(await ids(principal, table)).toEqual(expected);
  });

  test.each(['analyst', 'research'] as const)('%s has no right to person-level rows', async (role) => {
    await expect(ids(caller(role), 'iso.person')).rejects.toMatchObject({ code: 'missing_right' });
  });

  test.each(REQUEST_ROLES)('%s has no right to the change log', async (role) => {
    await expect(ids(caller(role), 'iso.event_log')).rejects.toMatchObject({ code: 'missing_right' });
  });
});

describe('tenants that are uuids', () => {
  const schools = (...values: string[]): Principal => ({ ...caller('authenticated'), tenants: { schools: values } });

  test('the caller sees its own, in any spelling, beside values that are no uuid', async () => {
    expect(await ids(schools(SCHOOL.toUpperCase(), 'no uuid', ''), 'iso.lesson')).toEqual([1]);
  });

  test('the nil uuid is the platform and ignored', async () => {
    expect(await ids(schools(NIL), 'iso.lesson')).toEqual([]);
  });
});

describe('claims that try to be more', () => {
  test.each([
    ['a tenant that closes the literal', ["acme'); set local role tessera_admin; --"]],
    ['a tenant that looks like an array', ['{acme}']],
    ['a backslash', ["\\'; reset role; --"]],
    ['a tenant that no text can hold', ['\u0000', '\ud800']],
  ])('%s opens nothing', async (_, organizations) => {
    expect(await ids(caller('authenticated', organizations), 'iso.total')).toEqual([]);
  });

  test('role, subject and tenants of the token cannot be overruled by its other claims', async () => {
    const principal = {
      ...caller('authenticated', ['acme']),
      claims: { role: 'admin', sub: 'root', organizations: ['globex'] },
    };
    expect(await ids(principal, 'iso.total')).toEqual([1, 2]);
    const [row] = await db.withRls(principal, (sql) =>
      sql.query<{ role: string; sub: string; current: string }>(
        `select current_user as current, current_setting('request.jwt.claim.sub') as sub,
            current_setting('request.jwt.claims')::jsonb ->> 'role' as role`,
      ),
    );
    expect(row).toEqual({ role: 'authenticated', sub: 'someone', current: 'tessera_authenticated' });
  });

  test.each(['postgres', 'tessera_test', 'tessera_admin', 'tessera_audit', 'service_role; reset role', ''])(
    'a forged role %j is refused',
    async (role) => {
      const principal = { ...caller('admin'), role } as unknown as Principal;
      await expect(ids(principal, 'iso.total')).rejects.toMatchObject({ code: '0P000' });
    },
  );

  test('a claim that is no array lists no tenant', async () => {
    for (const organizations of ['acme', { 0: 'acme' }, null, 7]) {
      const principal = { ...caller('authenticated'), tenants: {}, claims: { organizations } };
      expect(await ids(principal, 'iso.total')).toEqual([]);
    }
  });
});

describe('the owner', () => {
  const count = (table: string): string => `select count(*) as n from ${table}`;

  test.each(['iso.total', 'iso.person', 'iso.lesson', 'iso.event'])(
    'sees no row of %s without maintenance',
    async (table) => {
      expect(await db.asOwner((sql) => sql.query(count(table)))).toEqual([{ n: 0 }]);
    },
  );

  test('sees all rows with maintenance', async () => {
    expect(await db.asOwner((sql) => sql.query(count('iso.total')), { maintenance: true })).toEqual([{ n: 4 }]);
  });

  test('cannot insert a fact without maintenance, but can append to a change log', async () => {
    const insert = "insert into iso.event values ('acme', 9)";
    await expect(db.asOwner((sql) => sql.query(insert))).rejects.toMatchObject({ code: 'row_refused' });
    await db.asOwner((sql) => sql.query("insert into iso.event_log values ('acme', 9, 1)"));
    expect(await db.asOwner((sql) => sql.query(count('iso.event_log')))).toEqual([{ n: 0 }]);
    expect(await db.asOwner((sql) => sql.query(count('iso.event_log')), { maintenance: true })).toEqual([{ n: 1 }]);
  });

  test('request roles that switch maintenance on gain nothing', async () => {
    const rows = await db.withRls(caller('authenticated'), async (sql) => {
      await sql.query("set local tessera.maintenance = 'on'");
      return sql.query('select * from iso.total');
    });
    expect(rows).toEqual([]);
  });
});

describe('what is left on the connection', () => {
  const STATE = `select current_user = session_user as own, coalesce(current_setting('request.jwt.claims', true), '') as claims,
    coalesce(current_setting('tessera.maintenance', true), '') as maintenance`;
  const CLEAN = [{ own: true, claims: '', maintenance: '' }];

  test('claims and role end with the transaction', async () => {
    await ids(caller('admin', ['acme']), 'iso.total');
    expect(await db.asOwner((sql) => sql.query(STATE))).toEqual(CLEAN);
  });

  test('also when the work fails, and when it throws', async () => {
    await expect(ids(caller('admin', ['acme']), 'iso.nothing')).rejects.toMatchObject({ code: '42P01' });
    await expect(
      db.withRls(caller('admin'), () => {
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await db.asOwner((sql) => sql.query(STATE))).toEqual(CLEAN);
  });

  test('maintenance ends with the transaction', async () => {
    await db.asOwner((sql) => sql.query('select 1'), { maintenance: true });
    expect(await db.asOwner((sql) => sql.query(STATE))).toEqual(CLEAN);
  });

  test('an empty claims setting, which a past transaction leaves behind, opens nothing', async () => {
    await db.asOwner(async (sql) => {
      await sql.query("set local request.jwt.claims = ''");
      await sql.query('set local role tessera_authenticated');
      expect(await sql.query('select * from iso.total')).toEqual([]);
    });
  });
});

test('only the service writes, and only where the source is writable', async () => {
  const insert = (principal: Principal, table: string): Promise<object[]> =>
    db.withRls(principal, (sql) => sql.query(`insert into ${table} values ('acme', 77) returning id`), {
      readOnly: false,
    });
  expect(await insert(caller('service_role'), 'iso.event')).toEqual([{ id: 77 }]);
  for (const role of ['authenticated', 'analyst', 'admin'] as const) {
    await expect(insert(caller(role, ['acme']), 'iso.event')).rejects.toMatchObject({ code: 'missing_right' });
  }
  await expect(insert(caller('service_role'), 'iso.total')).rejects.toMatchObject({ code: 'missing_right' });
});

test('core.protect can run again and names a column that is no tenant', async () => {
  await db.asOwner(async (sql) => {
    const again =
      "select core.protect('iso.total', 'organization_id', 'organizations', 'platform', '{authenticated,analyst}')";
    await sql.query(again);
  });
  expect(await ids(caller('authenticated', ['acme']), 'iso.total')).toEqual([1, 2]);
  const wrong = "select core.protect('iso.total', 'id', 'organizations', 'platform', '{}')";
  await expect(db.asOwner((sql) => sql.query(wrong))).rejects.toThrow('tenant column id of iso.total');
});
