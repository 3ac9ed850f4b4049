import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '@tessera/test-database';
import fc from 'fast-check';

import { claimsJson, type Database, tenantsOf } from '../../src/index.js';
import { caller } from '../support/principals.js';
import { isolationFixture } from './fixture.js';

let db: Database;
let fresh: TestDatabase;

beforeAll(async () => {
  ({ db, fresh } = await isolationFixture());
});

afterAll(async () => {
  await db.close();
  await fresh.drop();
});

const ORGANIZATION = { column: 'organization_id', type: 'text', claim: 'organizations', platform: 'platform' } as const;

/** Any text, half characters and NUL included, beside names that tenants have. */
const name = fc.oneof(
  fc.constantFrom('acme', 'globex', 'platform', 'ACME', ' acme', 'acme\u0000'),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);

test('whatever the claims hold, the rows seen are those of the tenants named, and never an error', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(name, { maxLength: 6 }), fc.jsonValue(), name, async (organizations, extra, subject) => {
      const principal = { ...caller('authenticated', organizations), claims: { extra }, subject };
      const rows = await db.withRls(principal, (sql) =>
        sql.query<{ organization_id: string }>('select distinct organization_id from iso.total order by 1'),
      );
      const expected = ['acme', 'globex'].filter((tenant) => organizations.includes(tenant));
      expect(rows.map(({ organization_id }) => organization_id)).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

test('the tenants that a request works with are those that its policies admit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(name, { maxLength: 6 }), async (organizations) => {
      const principal = caller('authenticated', organizations);
      const [row] = await db.withRls(principal, (sql) =>
        sql.query<{ admitted: string[] }>(
          `select array(select distinct unnest(core.claim_tenants('organizations'))) as admitted`,
        ),
      );
      const admitted = (row?.admitted ?? []).filter((tenant) => tenant !== 'platform');
      expect(tenantsOf(principal, ORGANIZATION)).toEqual(admitted.sort());
    }),
    { numRuns: 100 },
  );
});

test('claims are JSON that PostgreSQL takes, and never a value that JSON cannot carry', () => {
  const principal = {
    ...caller('authenticated'),
    claims: { odd: [Number.NaN, Number.POSITIVE_INFINITY, 1n, () => 1, undefined, 'ok'], 'na\u0000me': 1 },
  };
  expect(JSON.parse(claimsJson(principal))).toEqual({
    odd: ['ok'],
    organizations: [],
    role: 'authenticated',
    sub: 'someone',
  });
});
