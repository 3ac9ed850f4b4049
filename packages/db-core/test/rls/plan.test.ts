import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '@tessera/test-database';

import type { Database } from '../../src/index.js';
import { caller } from '../support/principals.js';
import { isolationFixture } from './fixture.js';

let db: Database;
let fresh: TestDatabase;

beforeAll(async () => {
  ({ db, fresh } = await isolationFixture());
  await db.asOwner(
    (sql) =>
      sql.client.query(`insert into iso.total select 'tenant-' || g % 500, g from generate_series(10, 20000) as g`),
    { maintenance: true },
  );
  await db.session((client) => client.query('vacuum analyze iso.total'));
});

afterAll(async () => {
  await db.close();
  await fresh.drop();
});

async function planOf(query: string): Promise<string> {
  const lines = await db.withRls(caller('authenticated', ['tenant-7']), (sql) =>
    sql.query<Record<string, string>>(`explain (costs off) ${query}`),
  );
  return lines.map((line) => Object.values(line).join()).join('\n');
}

test('the policy of a caller reads by the index that the tenant leads, even without a WHERE', async () => {
  const plan = await planOf('select * from iso.total');
  expect(plan).toMatch(/Index (Only )?(Scan|Cond)/);
  expect(plan).not.toContain('Seq Scan');
});

test('the claims are read once per query, not once per row', async () => {
  expect(await planOf('select count(*) from iso.total')).toContain('InitPlan');
});
