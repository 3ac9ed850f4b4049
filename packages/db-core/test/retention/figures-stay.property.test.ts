import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { retain } from '../../src/index.js';
import { shop as model } from '../refresh/shop.model.js';
import { type BindingKind, partitionedShop, ShopDatabase } from '../refresh/shop-database.js';

const SCALE = Number(process.env['TESSERA_PROVE_SCALE'] ?? '1');
/** Without the view that is computed from all facts, which retention refuses. */
const VIEWS = model.views.filter(({ strategy }) => strategy !== 'full');

let shop: ShopDatabase;

const DEFINED = `
select tenant_id, grain, core.bucket(at, grain)::text as bucket, coalesce(kind, '') as kind, count(*) as order_count,
    sum(amount) as total, min(amount) as low, max(amount) as high, min(at)::text as first, max(at)::text as last,
    count(distinct customer_id) as customers, count(amount) as measured
from public.ever cross join unnest('{15m,1h,1d,all}'::text[]) as g (grain)
group by 1, 2, 3, 4 order by 1, 2, 3, 4`;

const STORED = `
select tenant_id, grain, bucket::text, kind, order_count, total, amount_range_min as low, amount_range_max as high,
    at_min::text as first, at_max::text as last, customers, amount_count as measured
from shop.sales order by 1, 2, 3, 4`;

async function refresh(): Promise<void> {
  const outcomes = await shop.engine.refresh('shop', 'all', { asked: 'api' });
  expect(outcomes.filter(({ success }) => !success)).toEqual([]);
}

async function compare(): Promise<void> {
  const { stored, defined } = await shop.db.asOwner(
    async (sql) => ({ stored: await sql.query(STORED), defined: await sql.query(DEFINED) }),
    { maintenance: true },
  );
  expect(stored).toEqual(defined);
}

const order = fc.record({
  tenant: fc.constantFrom('a', 'b'),
  customer: fc.constantFrom('c0', 'c1', 'c2'),
  hours: fc.integer({ min: 1, max: 24 * 40 }),
  kind: fc.constantFrom('x', 'y'),
  amount: fc.integer({ min: 0, max: 9 }),
});

const SEALED_BEFORE = "(select sealed_before from core.source_state where module = 'shop' and source = 'orders')";

let orders = 0;

async function insert(rows: readonly (typeof order extends fc.Arbitrary<infer T> ? T : never)[]): Promise<void> {
  const now = new Date();
  const facts = rows.map((row) => ({ ...row, id: `o${(orders += 1)}` }));
  // A fact below the line comes too late: the figures there are the record.
  for (const [table, line] of [
    ['shop.orders', "'-infinity'"],
    ['public.ever', SEALED_BEFORE],
  ] as const) {
    await shop.write(
      `insert into ${table} (tenant_id, id, customer_id, at, kind, amount)
      select tenant, id, customer, $2::timestamptz - make_interval(hours => hours), kind, amount
      from jsonb_to_recordset($1::jsonb) as o (tenant text, id text, customer text, hours int, kind text, amount int)
      where $2::timestamptz - make_interval(hours => hours) >= ${line}`,
      [JSON.stringify(facts), now],
    );
  }
}

describe.each<BindingKind>(['managed', 'partitioned'])('%s orders', (kind) => {
  const bound = { model: { ...(kind === 'partitioned' ? partitionedShop : model), views: VIEWS }, bindings: {} };
  let retired = 0;

  beforeAll(async () => {
    shop = await ShopDatabase.make(kind);
    // The same facts in a table that retention does not know: what the figures must go on saying.
    await shop.db.asOwner((sql) =>
      sql.client.query('create table public.ever (like shop.orders); grant all on public.ever to tessera_service'),
    );
  });

  afterAll(async () => {
    await shop.drop();
  });

  test('figures outlive their facts: also after later writes and deletes of facts that are still there', async () => {
    const rows = fc.array(order, { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        rows,
        rows,
        fc.integer({ min: 1, max: 39 }),
        fc.nat({ max: 9 }),
        async (before, after, days, amount) => {
          await insert(before);
          const done = await retain(shop.db, bound, {
            now: new Date(),
            refresh,
            overrides: { orders: days },
            batch: 5,
          });
          retired += done[0]?.retired ?? 0;
          await compare();
          await insert(after.map((row) => ({ ...row, hours: row.hours % 24 })));
          // Takes ties of extremes away, in buckets of all time that reach below the line.
          const alive = `id in (select id from shop.orders where amount >= ${amount})`;
          await shop.write(`delete from public.ever where ${alive}`);
          await shop.write(`delete from shop.orders where amount >= ${amount}`);
          await refresh();
          await compare();
        },
      ),
      { numRuns: 10 * SCALE, endOnFailure: true },
    );
    expect(retired).toBeGreaterThan(0);
  });
});
