import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { compareWithDefinitions } from './definitions.js';
import { ShopDatabase } from './shop-database.js';
import { backfill } from '../support/backfill.js';

let shop: ShopDatabase;

beforeAll(async () => {
  shop = await ShopDatabase.make('managed');
  await shop.write(
    `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, weight, tags)
     select 't' || g % 3, 'o' || g, 'c' || g % 7, now() - make_interval(mins => g * 11), 'k' || g % 3, g % 90, g % 5, array['red']
     from generate_series(1, 800) as g`,
  );
  await shop.engine.refresh('shop', 'all', { asked: 'start' });
});

afterAll(async () => {
  await shop.drop();
});

const DAY_MS = 86_400_000;
const verify = (view: string): Promise<number> =>
  shop.engine.verify('shop', view, new Date(Date.now() - 8 * DAY_MS), new Date());

test('figures that were spoilt by hand are found by verify, and right again after a backfill of their days', async () => {
  expect([await verify('sales_by_hour'), await verify('large_orders')]).toEqual([0, 0]);
  await shop.db.asOwner(
    async (sql) => {
      await sql.query(
        "update shop.sales set order_count = order_count + 7, amount_range_max = 9999 where bucket > now() - interval '3 days' and grain <> 'all'",
      );
      await sql.query("delete from shop.sales_customers where bucket > now() - interval '2 days' and grain = '1h'");
      await sql.query('delete from shop.large where amount > 70');
    },
    { maintenance: true },
  );
  expect((await compareWithDefinitions(shop.db)).stored).not.toEqual((await compareWithDefinitions(shop.db)).defined);
  expect(await verify('sales_by_hour')).toBeGreaterThan(10);
  expect(await verify('large_orders')).toBeGreaterThan(0);
  const days: Date[] = [];
  await backfill(shop, 'shop', new Date(Date.now() - 4 * 86_400_000), new Date(), {
    onDay: ({ day }) => days.push(day),
  });
  expect(days.length).toBeGreaterThanOrEqual(4);
  expect(days[0]?.getTime()).toBeGreaterThan(days.at(-1)?.getTime() ?? 0);
  expect([await verify('sales_by_hour'), await verify('large_orders')]).toEqual([0, 0]);
  const { stored, defined } = await compareWithDefinitions(shop.db);
  expect(stored).toEqual(defined);
});

test('days whose facts retention took away are not rebuilt: the refusal names the date', async () => {
  const line = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
  await shop.db.asOwner((sql) =>
    sql.query(
      "update core.source_state set sealed_before = $1::timestamptz where module = 'shop' and source = 'orders'",
      [`${line}T00:00:00Z`],
    ),
  );
  await expect(backfill(shop, 'shop', new Date(Date.now() - 4 * 86_400_000), new Date())).rejects.toMatchObject({
    code: 'range_sealed',
    message: expect.stringContaining(line),
  });
});

test('verify finds damage at any grain, rows over all time included', async () => {
  await shop.db.asOwner((sql) =>
    sql.query("update core.source_state set sealed_before = '-infinity' where module = 'shop' and source = 'orders'"),
  );
  expect(await verify('sales_by_hour')).toBe(0);
  for (const grain of ['15m', '1h', '1d', 'all']) {
    const spoil = (by: number): Promise<unknown> =>
      shop.db.asOwner(
        (sql) =>
          sql.query(
            `update shop.sales set order_count = order_count + $2
             where ctid = (select min(ctid) from shop.sales where grain = $1 and kind = 'k1' and tenant_id = 't1')
             returning 1`,
            [grain, by],
          ),
        { maintenance: true },
      );
    await spoil(3);
    expect(await verify('sales_by_hour')).toBeGreaterThan(0);
    await backfill(shop, 'shop', new Date(Date.now() - 8 * DAY_MS), new Date());
    expect(await verify('sales_by_hour')).toBe(0);
  }
});
