import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '@tessera/test-database';

import { Database, RateLedger } from '../../src/index.js';
import { migratedDatabase } from '../support/migrated-database.js';

let fresh: TestDatabase;
let db: Database;
let ledger: RateLedger;

beforeAll(async () => {
  fresh = await migratedDatabase();
  db = await Database.open({ url: fresh.url, poolSize: 6 });
  ledger = new RateLedger(db);
});
afterAll(async () => {
  await db.close();
  await fresh.drop();
});

const owner = <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> =>
  db.asOwner((sql) => sql.query<R>(text, values), { maintenance: true });

/** A credential whose hour does not end while the test runs. */
async function steady(name: string): Promise<string> {
  for (let at = 0; ; at += 1) {
    const [row] = await owner<{ left: number }>(
      "select extract(epoch from core.rate_hour($1, now()) + interval '1 hour' - now())::int as left",
      [`${name}-${at}`],
    );
    if ((row?.left ?? 0) > 600) return `${name}-${at}`;
  }
}

test.each([1, 7, 100, 500, 2_000])('many replicas together are lent exactly the limit: %i', async (limit) => {
  const credential = await steady(`exact-${limit}`);
  const replica = async (): Promise<number> => {
    for (let sum = 0; ; ) {
      const { granted } = await ledger.lease(credential, 'requests', limit, 1);
      if (granted === 0) return sum;
      sum += granted;
    }
  };
  const lent = await Promise.all([replica(), replica(), replica(), replica()]);
  expect(lent.reduce((sum, each) => sum + each, 0)).toBe(limit);
});

test('a lease is a hundredth of the limit, less towards the end, and never less than needed', async () => {
  const credential = await steady('share');
  expect(await ledger.lease(credential, 'requests', 2_000, 1)).toMatchObject({ granted: 20, leased: 20 });
  expect(await ledger.lease(credential, 'requests', 2_000, 1_900)).toMatchObject({ granted: 1_900, leased: 1_920 });
  expect(await ledger.lease(credential, 'requests', 2_000, 1)).toMatchObject({ granted: 20 });
  expect(await ledger.lease(credential, 'requests', 2_000, 1)).toMatchObject({ granted: 15, leased: 1_955 });
  expect(await ledger.lease(credential, 'requests', 2_000, 46)).toMatchObject({ granted: 0, leased: 1_955 });
});

test('requests and facts, and credentials, are counted apart', async () => {
  const credential = await steady('apart');
  await ledger.lease(credential, 'requests', 10, 10);
  expect((await ledger.lease(credential, 'requests', 10, 1)).granted).toBe(0);
  expect((await ledger.lease(credential, 'facts', 10, 1)).granted).toBeGreaterThan(0);
  expect((await ledger.lease(await steady('other'), 'requests', 10, 1)).granted).toBeGreaterThan(0);
});

test('a better plan is in force at once', async () => {
  const credential = await steady('upgrade');
  await ledger.lease(credential, 'requests', 100, 100);
  expect((await ledger.lease(credential, 'requests', 100, 1)).granted).toBe(0);
  expect(await ledger.lease(credential, 'requests', 500, 1)).toMatchObject({ granted: 5, leased: 105 });
});

test('an hour later everything starts over, and what nobody uses is forgotten', async () => {
  const credential = await steady('over');
  await ledger.lease(credential, 'requests', 10, 10);
  await owner("update core.rate_window set began_at = began_at - interval '1 hour' where credential = $1", [
    credential,
  ]);
  const lease = await ledger.lease(credential, 'requests', 10, 1);
  expect(lease).toMatchObject({ leased: lease.granted });
  expect(lease.granted).toBeGreaterThan(0);
  expect(lease.secondsLeft).toBeGreaterThan(0);
  expect(lease.secondsLeft).toBeLessThanOrEqual(3_600);
  await owner("update core.rate_window set began_at = began_at - interval '4 hours' where credential = $1", [
    credential,
  ]);
  await ledger.prune();
  expect(await owner('select from core.rate_window where credential = $1', [credential])).toEqual([]);
});
