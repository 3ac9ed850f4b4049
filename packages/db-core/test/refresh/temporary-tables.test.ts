import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { ShopDatabase } from './shop-database.js';

let shop: ShopDatabase;

beforeEach(async () => {
  shop = await ShopDatabase.make('managed');
});

afterEach(async () => {
  await shop.drop();
});

test('a temporary table that somebody else put into the session is refused: its triggers would run as the owner', async () => {
  await shop.db.session(async (client) => {
    await client.query('set role tessera_admin');
    await client.query('create temporary table refreshed_stores (store text)');
    await expect(client.query('select * from core.refresh_module($1)', ['shop'])).rejects.toThrow(
      'the temporary table refreshed_stores of this session is not',
    );
    await client.query('drop table pg_temp.refreshed_stores');
    const { rows } = await client.query<{ success: boolean }>('select success from core.refresh_module($1)', ['shop']);
    expect(rows).toEqual([{ success: true }, { success: true }, { success: true }]);
    await client.query('reset role');
  });
});

test('one session refreshes again and again, from SQL and by the engine, and finds its tables empty each time', async () => {
  const write = `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, weight, tags)
    select 't', $1 || g, 'c', now() - make_interval(mins => g), 'k', g, 1, array['red'] from generate_series(1, 5) as g`;
  await shop.db.session(async (client) => {
    for (const round of ['a', 'b', 'c']) {
      await shop.write(write, [round]);
      await client.query('begin');
      for (let twice = 0; twice < 2; twice += 1) await client.query("select core.refresh_module('shop')");
      await client.query('commit');
      const left = await client.query<{ n: number }>('select count(*)::integer as n from pg_temp.refreshed_stores');
      expect(left.rows).toEqual([{ n: 0 }]);
    }
  });
  const [counted] = await shop.db.asOwner(
    (sql) => sql.query<{ n: number }>("select sum(order_count)::integer as n from shop.sales where grain = 'all'"),
    { maintenance: true },
  );
  expect(counted?.n).toBe(15);
});
