import { afterEach, beforeEach, expect, test } from '@jest/globals';

import { driftByDay, driftByView, type DriftCheck, sweep } from '../../src/index.js';
import { ShopDatabase } from '../refresh/shop-database.js';
import { backfill } from '../support/backfill.js';

let shop: ShopDatabase;
const DAY_MS = 86_400_000;

const owner = <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> =>
  shop.db.asOwner((sql) => sql.query<R>(text, values), { maintenance: true });
const run = (pairs = 100): Promise<DriftCheck[]> => sweep(shop.db, shop.engine, 'shop', { pairs });
const drift = async (): Promise<Record<string, number>> =>
  Object.fromEntries((await driftByView(shop.db, ['shop'])).map(({ view, differing }) => [view, differing]));
const daysAgo = (n: number): Date => new Date((Math.floor(Date.now() / DAY_MS) - n) * DAY_MS);
const spoil = (n: number, by: number): Promise<object[]> =>
  owner(
    `update shop.sales set order_count = order_count + $2
     where grain = '1d' and bucket = $1 and tenant_id = 't1' and kind = 'k1' returning 1`,
    [daysAgo(n), by],
  );

/** 10 days of orders. */
beforeEach(async () => {
  shop = await ShopDatabase.make('managed');
  await shop.write(
    `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, weight, tags)
     select 't' || g % 3, 'o' || g, 'c' || g % 7, now() - make_interval(mins => g * 18), 'k' || g % 2, g % 90, g % 5, array['red']
     from generate_series(0, 799) as g`,
  );
  await shop.engine.refresh('shop', 'all', { asked: 'start' });
});

afterEach(async () => {
  await shop.drop();
});

test('a clean module stays silent, and every day of every store has been looked at in the end', async () => {
  const seen: DriftCheck[] = [];
  for (let i = 0; i < 12; i += 1) seen.push(...(await run(4)));
  expect(seen.filter(({ differing }) => differing !== 0)).toEqual([]);
  const days = new Set(
    seen.filter(({ store }) => store === 'sales').map(({ day }) => day?.toISOString() ?? 'all time'),
  );
  const [oldest] = await owner<{ at: Date }>("select core.bucket(min(at), '1d') as at from shop.orders");
  const wanted = Array.from({ length: 30 }, (_, n) => daysAgo(n)).filter((day) => day >= (oldest?.at ?? new Date()));
  expect([...days].sort()).toEqual([...wanted.map((day) => day.toISOString()), 'all time'].sort());
  expect(await drift()).toEqual({ sales_by_hour: 0, large_orders: 0 });
  expect(await driftByDay(shop.db, ['shop'])).toEqual([]);
});

test('newer days are looked at sooner than older ones, and again sooner', async () => {
  const first = await run(3);
  expect(first.map(({ day }) => day)).toEqual([daysAgo(0), daysAgo(0), daysAgo(0)]);
  await run(100);
  await owner("update core.drift_check set checked_at = now() - interval '1 hour'");
  const again = await run(6);
  expect(again.map(({ day }) => day?.getTime() ?? 0).every((day) => day >= daysAgo(2).getTime())).toBe(true);
});

test('drift is found, named by day, kept until it is healed, and gone then', async () => {
  expect(await spoil(3, 5)).toHaveLength(1);
  const checks = await run();
  // The row of that day, and the row over all time, which is no longer the sum of its days.
  expect(checks.filter(({ differing }) => differing !== 0)).toEqual(
    expect.arrayContaining([{ store: 'sales', day: daysAgo(3), differing: 1 }]),
  );
  expect(await drift()).toEqual({ sales_by_hour: 2, large_orders: 0 });
  expect(
    (await driftByDay(shop.db, ['shop'])).map(({ store, view, day, differing }) => ({ store, view, day, differing })),
  ).toEqual(expect.arrayContaining([{ store: 'sales', view: 'sales_by_hour', day: daysAgo(3), differing: 1 }]));
  // What differed is looked at first, until somebody has healed it.
  expect((await run(2)).map(({ differing }) => differing)).toEqual([1, 1]);
  await shop.engine.verify('shop', 'sales_by_hour', daysAgo(3), daysAgo(2), { heal: true });
  expect(await drift()).toEqual({ sales_by_hour: 0, large_orders: 0 });
  expect((await run()).filter(({ differing }) => differing !== 0)).toEqual([]);
});

test('a backfill of the day takes its record away', async () => {
  await spoil(3, 5);
  await run();
  await backfill(shop, 'shop', daysAgo(3), daysAgo(2));
  expect((await driftByDay(shop.db, ['shop'])).map(({ day }) => day)).toEqual([null]);
  await run();
  expect(await drift()).toEqual({ sales_by_hour: 0, large_orders: 0 });
});

test('what waits in the log is no drift: it is taken in first, whoever wrote it', async () => {
  await shop.write(
    `insert into shop.orders (tenant_id, id, at, kind, amount) values ('t1', 'late', now() - interval '3 days', 'k1', 5)`,
  );
  await shop.write("delete from shop.orders where id = 'o40'");
  await shop.write(
    "insert into shop.orders (tenant_id, id, at, kind) values ('t1', 'ahead', now() + interval '5 minutes', 'k1')",
  );
  expect((await run()).filter(({ differing }) => differing !== 0)).toEqual([]);
});

test('facts that were written past the triggers are drift, and healed from the source', async () => {
  await owner('alter table shop.orders disable trigger tessera_capture_insert');
  await shop.write(
    `insert into shop.orders (tenant_id, id, at, kind, amount) values ('t1', 'past', now() - interval '3 days', 'k1', 77)`,
  );
  await owner('alter table shop.orders enable always trigger tessera_capture_insert');
  await run();
  expect((await drift())['sales_by_hour']).toBeGreaterThan(0);
  await shop.engine.verify('shop', 'sales_by_hour', daysAgo(4), new Date(), { heal: true });
  expect((await drift())['sales_by_hour']).toBe(0);
});

test('sealed days are left out, and their records go', async () => {
  await spoil(8, 5);
  await run();
  await owner("update core.source_state set sealed_before = $1 where module = 'shop' and source = 'orders'", [
    daysAgo(5),
  ]);
  const days = (await run()).flatMap(({ day }) => (day === null ? [] : [day.getTime()]));
  expect(Math.min(...days)).toBe(daysAgo(5).getTime());
  const [left] = await owner<{ n: number }>('select count(*) as n from core.drift_check where day > $1 and day < $2', [
    daysAgo(300),
    daysAgo(5),
  ]);
  expect(left?.n).toBe(0);
});

test('it holds up no refresh, and waits for none: a locked module is compared all the same', async () => {
  await shop.db.asOwner(async (sql) => {
    await sql.query('lock table shop.refresh_lock in share row exclusive mode');
    expect((await run()).filter(({ differing }) => differing !== 0)).toEqual([]);
  });
});

test('what takes too long is passed over and has its next turn later', async () => {
  await owner(`create or replace function shop.compare_sales(p_from timestamptz, p_to timestamptz, p_through timestamptz) returns bigint
    language sql stable as 'select 0::bigint from (select pg_sleep(5)) as late'`);
  const checks = await sweep(shop.db, shop.engine, 'shop', { pairs: 2, statementTimeoutMs: 100 });
  expect(checks.find(({ store }) => store === 'sales')).toMatchObject({ differing: null });
  expect(await owner("select differing from core.drift_check where store = 'sales'")).toEqual([{ differing: null }]);
  expect(await drift()).not.toHaveProperty('sales_by_hour');
  // What was known to differ is not forgotten for that.
  await owner("update core.drift_check set differing = 3 where store = 'sales'");
  await sweep(shop.db, shop.engine, 'shop', { pairs: 1, statementTimeoutMs: 100 });
  expect(await drift()).toMatchObject({ sales_by_hour: 3 });
});

test('rows over all time that belong to no fact at all are found, and healed with the view', async () => {
  await owner("update shop.tag_use set tag = 'ghost' where grain = 'all' and tag = 'red' and tenant_id = 't0'");
  await run();
  expect(await drift()).toMatchObject({ sales_by_hour: 2 });
  const seen: (number | null)[] = [];
  const left = await shop.engine.verify('shop', 'sales_by_hour', daysAgo(1), daysAgo(0), {
    heal: true,
    onDay: ({ differing }) => seen.push(differing),
  });
  expect([left, seen]).toEqual([2, [0, 2]]);
  expect(await shop.engine.verify('shop', 'sales_by_hour', daysAgo(12), new Date())).toBe(0);
});

test('while others write, refresh and sweep, nothing is called drift that is none', async () => {
  const done = new AbortController();
  const writing = ['a', 'b', 'c'].map(async (name) => {
    for (let n = 0; !done.signal.aborted; n += 1) {
      await shop.write(
        `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, tags)
         select 't' || g % 3, $1 || '-' || $2::int || '-' || g, 'c' || g % 7, now() - make_interval(hours => (g * 7 + $2) % 100), 'k' || g % 2, g, array['blue']
         from generate_series(1, 10) as g`,
        [name, n],
      );
      await shop.write("delete from shop.orders where id = $1 || '-' || $2::int - 2 || '-5'", [name, n]);
      await shop.write("update shop.customers set name = 'n' || $1 where id = 'c1'", [n]);
    }
  });
  const refreshing = (async () => {
    while (!done.signal.aborted) await shop.engine.refresh('shop', 'all', { asked: 'schedule' });
  })();
  const checks: DriftCheck[] = [];
  try {
    for (let i = 0; i < 3; i += 1) checks.push(...(await run(6)));
  } finally {
    done.abort();
    await Promise.all([...writing, refreshing]);
  }
  expect(checks.filter(({ differing }) => differing !== null && differing > 0)).toEqual([]);
  expect(checks.filter(({ differing }) => differing === 0).length).toBeGreaterThan(0);
});
