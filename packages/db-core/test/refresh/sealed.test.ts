import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { RefreshEngine, type Rollup } from '../../src/index.js';
import { shop as model } from './shop.model.js';
import { ShopDatabase } from './shop-database.js';

let shop: ShopDatabase;

const TOTALS =
  'select kind, grain, sum(order_count)::int as orders, min(amount_range_min) as low, max(amount_range_max) as high, sum(customers)::int as customers from shop.sales group by 1, 2 order by 1, 2';
const LINE = "date_trunc('day', now(), 'UTC') - interval '3 days'";

async function owner<R extends object>(text: string, maintenance = true): Promise<R[]> {
  return shop.db.asOwner((sql) => sql.query<R>(text), { maintenance });
}

async function refresh(): Promise<void> {
  const outcomes = await shop.engine.refresh('shop', 'all', { asked: 'api' });
  expect(outcomes.filter(({ success }) => !success)).toEqual([]);
}

/** 10 days of orders, the older ones sealed and gone. */
beforeEach(async () => {
  shop = await ShopDatabase.make('managed');
  await shop.write(
    `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, weight, tags)
     select 'a', 'o' || g, 'c' || g % 5, now() - make_interval(hours => g), 'k' || g % 2, g, 1, array['red'] from generate_series(1, 240) as g`,
  );
  await refresh();
  await owner(`update core.source_state set sealed_before = ${LINE} where module = 'shop' and source = 'orders'`);
  await shop.db.asOwner(
    async (sql) => {
      await sql.query(`delete from shop.orders where at < ${LINE}`);
    },
    { maintenance: true },
  );
});

afterEach(async () => {
  await shop.drop();
});

test('taking sealed facts away changes no figure', async () => {
  const before = await owner(TOTALS);
  await refresh();
  expect(await owner(TOTALS)).toEqual(before);
});

test('TRUNCATE of the source takes the figures above the line, and leaves those below it', async () => {
  await owner('truncate shop.orders', false);
  await refresh();
  const [left] = await owner<{ newer: number; older: number; ever: number }>(
    `select count(*) filter (where bucket >= ${LINE} and grain <> 'all')::int as newer,
         coalesce(sum(order_count) filter (where bucket < ${LINE} and grain = '1d'), 0)::int as older,
         coalesce(sum(order_count) filter (where grain = 'all'), 0)::int as ever
     from shop.sales`,
  );
  expect(left?.newer).toBe(0);
  expect(left?.older).toBeGreaterThan(100);
  expect(left?.ever).toBe(left?.older);
});

test('a late fact below the line is in no figure', async () => {
  const before = await owner(TOTALS);
  await shop.write(
    "insert into shop.orders (tenant_id, id, at, kind, amount) values ('a', 'late', now() - interval '6 days', 'k1', 9999)",
  );
  await refresh();
  expect(await owner(TOTALS)).toEqual(before);
});

test('a changed definition is built from the source and carries the sealed rows along', async () => {
  const before = await owner(TOTALS);
  const rollups = model.rollups.map(
    (rollup): Rollup =>
      rollup.name === 'sales'
        ? { ...rollup, measures: { ...rollup.measures, small_count: { kind: 'count', where: 'amount < 10' } } }
        : rollup,
  );
  const engine = new RefreshEngine(shop.db, [{ model: { ...model, rollups }, bindings: {} }], { replica: 'test' });
  await engine.install();
  await engine.refresh('shop', 'all', { asked: 'start' });
  expect(await owner(TOTALS)).toEqual(before);
  const [small] = await owner<{ small: number }>(
    "select sum(small_count)::int as small from shop.sales where grain = 'all'",
  );
  expect(small?.small).toBe(9);
});

test('presence of before, a row for each key, becomes rows that list the numbers of the keys', async () => {
  const before = await owner(TOTALS);
  await shop.db.asOwner(
    (sql) =>
      sql.client.query(`
        create table shop.before as
        select p.tenant_id, p.grain, p.bucket, k.kind, p.subject, u.fact_count::bigint
        from shop.sales_customers as p
        cross join lateral unnest(p.keys, p.counts) as u (number, fact_count)
        join shop.sales_key_numbers as k using (number);
        drop table shop.sales_customers, shop.sales_key_numbers;
        alter table shop.before rename to sales_customers;
        comment on table shop.sales_customers is 'presence of sales';
        update core.store_state set checksum = 'before' where module = 'shop' and store = 'sales'`),
    { maintenance: true },
  );
  await shop.engine.install();
  await refresh();
  expect(await owner(TOTALS)).toEqual(before);
  const [counted] = await owner<{ wrong: number; older: number }>(
    `select count(*) filter (where n is distinct from customers)::int as wrong, count(*) filter (where bucket < ${LINE})::int as older
     from (
         select tenant_id, p.grain, p.bucket, k.kind, count(*) as n
         from shop.sales_customers as p
         cross join lateral unnest(p.keys) as number join shop.sales_key_numbers as k using (tenant_id, number)
         group by 1, 2, 3, 4
     ) as c full join shop.sales using (tenant_id, grain, bucket, kind)`,
  );
  expect(counted?.wrong).toBe(0);
  expect(counted?.older).toBeGreaterThan(100);
});

test('functions alone may change under a view that counts by one of them', async () => {
  await owner(
    "create view shop.counted as select sum(n)::int as n from shop.sales_customers_between('-infinity', 'infinity')",
  );
  const [before] = await owner<{ n: number }>('select n from shop.counted');
  await owner("update core.installed_sql set checksum = 'before' where name = 'shop.sales: functions'");
  await shop.engine.install();
  expect(await owner('select n from shop.counted')).toEqual([before]);
});
