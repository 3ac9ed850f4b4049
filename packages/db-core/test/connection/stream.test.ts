import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { TestDatabase } from '@tessera/test-database';

import { Database } from '../../src/index.js';
import { migratedDatabase } from '../support/migrated-database.js';
import { caller } from '../support/principals.js';

let fresh: TestDatabase;
let db: Database;

beforeAll(async () => {
  fresh = await migratedDatabase();
  db = await Database.open({ url: fresh.url, poolSize: 1 });
});

afterAll(async () => {
  await db.close();
  await fresh.drop();
});

const SERIES = 'select g::bigint as g from generate_series(1, $1) as g';

test('rows come in batches, in order, parsed as by a query', async () => {
  const sizes: number[] = [];
  const seen: number[] = [];
  await db.withRls(caller('admin'), async (sql) => {
    for await (const rows of sql.stream<{ g: number }>(SERIES, [2_500], 1_000)) {
      sizes.push(rows.length);
      seen.push(...rows.map(({ g }) => g));
    }
  });
  expect(sizes).toEqual([1_000, 1_000, 500]);
  expect(seen).toEqual(Array.from({ length: 2_500 }, (_, n) => n + 1));
});

test('the server computes no further than the reader has asked', async () => {
  const [row] = await db.asOwner(async (sql) => {
    await sql.client.query('create temporary sequence computed');
    const rows = sql.stream("select nextval('computed') from generate_series(1, 1000000)", [], 10);
    for await (const batch of rows) {
      expect(batch).toHaveLength(10);
      break;
    }
    return sql.query<{ computed: number }>('select last_value as computed from computed');
  });
  expect(row?.computed).toBeLessThanOrEqual(20);
});

test('a reader that stops early leaves the transaction usable', async () => {
  const rows = await db.withRls(caller('admin'), async (sql) => {
    for await (const batch of sql.stream(SERIES, [5_000], 100)) if (batch.length > 0) break;
    return sql.query('select 1 as one');
  });
  expect(rows).toEqual([{ one: 1 }]);
});

test('an error in the middle reaches the reader, and the connection is clean afterwards', async () => {
  const failing = db.withRls(caller('admin'), async (sql) => {
    for await (const batch of sql.stream('select 1 / (g - 150) from generate_series(1, 1000) as g', [], 100))
      expect(batch).toHaveLength(100);
  });
  await expect(failing).rejects.toMatchObject({ code: '22012' });
  expect(await db.asOwner((sql) => sql.query('select 1 as one'))).toEqual([{ one: 1 }]);
});
