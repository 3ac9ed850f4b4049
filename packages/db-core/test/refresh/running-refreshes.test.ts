import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { compareWithDefinitions } from './definitions.js';
import { ShopDatabase } from './shop-database.js';

let shop: ShopDatabase;

beforeEach(async () => {
  shop = await ShopDatabase.make('managed');
});

afterEach(() => shop.drop());

const insert = (id: string): Promise<void> =>
  shop.write(
    `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, weight, tags)
     values ('t1', $1, 'c1', now() - interval '1 hour', 'k1', 5, 1, array['red'])`,
    [id],
  );

/** Until a refresh waits for a lock, its snapshot taken. */
async function blocked(): Promise<void> {
  for (;;) {
    const waiting = await shop.db.asOwner((sql) =>
      sql.query("select from pg_stat_activity where wait_event_type = 'Lock' and query like '%core.refresh_module%'"),
    );
    if (waiting.length > 0) return;
    await sleep(10);
  }
}

test('who asks while a refresh runs that cannot have seen their facts gets the next one, shared by all who wait', async () => {
  await insert('before');
  const refresh = (): Promise<unknown> => shop.engine.refresh('shop', 'all', { asked: 'api' });
  const waiting: Promise<unknown>[] = [];
  await shop.db.asOwner(async (holder) => {
    await holder.query('lock table shop.sales in share mode');
    waiting.push(refresh());
    await blocked();
    await insert('meanwhile');
    waiting.push(refresh(), refresh());
  });
  await Promise.all(waiting);
  const { stored, defined } = await compareWithDefinitions(shop.db);
  expect(stored).toEqual(defined);
  const [logged] = await shop.db.asOwner((sql) =>
    sql.query<{ runs: number }>("select count(*)::integer as runs from core.refresh_log where view = 'sales_by_hour'"),
  );
  expect(logged).toEqual({ runs: 2 });
});

test('a failed refresh fails those alone whose facts it could have seen', async () => {
  const refresh = (): Promise<unknown> => shop.engine.refresh('shop', 'all', { asked: 'api' });
  let first: Promise<unknown> = Promise.resolve();
  let second: Promise<unknown> = Promise.resolve();
  await insert('before');
  await shop.db.asOwner(async (holder) => {
    await holder.query('lock table shop.sales in share mode');
    first = expect(refresh()).rejects.toThrow();
    await blocked();
    await insert('meanwhile');
    second = refresh();
    await shop.db.asOwner((sql) =>
      sql.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and query like '%core.refresh_module%'",
      ),
    );
    await first;
  });
  await second;
  const { stored, defined } = await compareWithDefinitions(shop.db);
  expect(stored).toEqual(defined);
});
