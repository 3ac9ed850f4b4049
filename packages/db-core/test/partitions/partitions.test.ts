import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { LockTimeout, makePartitions, retain, SourceRefused } from '../../src/index.js';
import { shop as plainShop } from '../refresh/shop.model.js';
import { partitionedShop, ShopDatabase } from '../refresh/shop-database.js';

const DAY_MS = 86_400_000;
const MODEL = { ...partitionedShop, views: partitionedShop.views.filter(({ strategy }) => strategy !== 'full') };
const BOUND = { model: MODEL, bindings: {} };

let shop: ShopDatabase;

beforeEach(async () => {
  shop = await ShopDatabase.make('partitioned');
});

afterEach(async () => {
  await shop.drop();
});

const owner = <T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> =>
  shop.db.asOwner((sql) => sql.query<T>(text, values), { maintenance: true });

const refresh = (): Promise<unknown> => shop.engine.refresh('shop', 'all', { asked: 'api' });

/** Midnight UTC so many days ago. */
const midnight = (days: number): Date => new Date(Math.floor(Date.now() / DAY_MS) * DAY_MS - days * DAY_MS);

const partitionOf = (days: number): string =>
  `shop.orders_p${midnight(days).toISOString().slice(0, 10).replaceAll('-', '')}`;

/** Writes orders, `count` on each of these days ago at noon. */
async function place(ids: string, days: readonly number[], count = 1): Promise<void> {
  await shop.write(
    `insert into shop.orders (tenant_id, id, at, kind, amount)
     select 'a', $1 || d.at || ' ' || g, d.at + interval '12 hours', 'x', 1
     from unnest($2::timestamptz[]) as d (at) cross join generate_series(1, $3::int) as g`,
    [ids, days.map(midnight), count],
  );
}

async function placed(): Promise<Record<string, number>> {
  const rows = await owner<{ partition: string; n: number }>(
    'select tableoid::regclass::text as partition, count(*)::int as n from shop.orders group by 1 order by 1',
  );
  return Object.fromEntries(rows.map(({ partition, n }) => [partition, n]));
}

const keys = async (): Promise<number | undefined> =>
  (await owner<{ n: number }>('select count(*)::int as n from shop.orders_key'))[0]?.n;

const disk = async (): Promise<number> =>
  Number(
    (
      await owner<{ bytes: string }>(
        "select sum(pg_total_relation_size(relid)) as bytes from pg_partition_tree('shop.orders')",
      )
    )[0]?.bytes,
  );

describe('partitions', () => {
  test('reach from the retention line to a week ahead; asked again there is nothing to make', async () => {
    const bounds = await owner<{ first: Date; last: Date; n: number }>(
      `select min(lower_bound) as first, max(upper_bound) as last, count(lower_bound)::int as n
       from core.partitions_of('shop.orders')`,
    );
    expect(bounds).toEqual([{ first: midnight(90), last: midnight(-8), n: 98 }]);
    expect(await makePartitions(shop.db, BOUND, new Date())).toBe(0);
  });

  test('that turn out to be wanted take their facts out of the default one, and keys and figures do not notice', async () => {
    await place('ahead', [-20]);
    await place('now', [0, 1]);
    await refresh();
    const before = await owner('select * from shop.sales order by 1, 2, 3, 4');
    expect(await placed()).toEqual({ 'shop.orders_default': 1, [partitionOf(0)]: 1, [partitionOf(1)]: 1 });
    const in15Days = new Date(Date.now() + 15 * DAY_MS);
    expect(await makePartitions(shop.db, BOUND, in15Days)).toBe(15);
    expect(await placed()).toEqual({ [partitionOf(-20)]: 1, [partitionOf(0)]: 1, [partitionOf(1)]: 1 });
    await expect(place('ahead', [-20])).rejects.toThrow(/duplicate key value/);
    await refresh();
    expect(await owner('select * from shop.sales order by 1, 2, 3, 4')).toEqual(before);
    expect(await owner("select pg_relation_size('shop.orders_default')::int as bytes")).toEqual([{ bytes: 0 }]);
  });

  test('of another width fill what the earlier ones leave', async () => {
    await place('late', [200]);
    const model = {
      ...MODEL,
      retention: [],
      sources: MODEL.sources.map((source) =>
        source.role === 'facts' ? { ...source, partitions: 'month' as const } : source,
      ),
    };
    await makePartitions(shop.db, { model, bindings: {} }, new Date());
    const gaps = await owner(
      `select * from (
           select lower_bound, lag(upper_bound) over (order by lower_bound) as before from core.partitions_of('shop.orders')
           where lower_bound >= $1
       ) as p where before <> lower_bound`,
      [midnight(90)],
    );
    expect(gaps).toEqual([]);
    expect(Object.keys(await placed())).toEqual([expect.stringMatching(/^shop\.orders_p\d{6}01$/)]);
  });

  test('are made once by replicas that start together', async () => {
    const later = new Date(Date.now() + 30 * DAY_MS);
    const made = await Promise.all([1, 2, 3].map(() => makePartitions(shop.db, BOUND, later)));
    expect(made.sort((a, b) => a - b)).toEqual([0, 0, 30]);
  });

  test('wait a second for a long transaction and no longer: facts go to the default one meanwhile', async () => {
    const later = new Date(Date.now() + 30 * DAY_MS);
    await shop.db.asOwner(async (sql) => {
      await sql.query('lock table shop.orders_default in access share mode');
      expect(await makePartitions(shop.db, BOUND, later)).toBe(0);
    });
    expect(await makePartitions(shop.db, BOUND, later)).toBe(30);
  });

  test('are closed to everybody by their own names, and the keys to all but the service, which reads them', async () => {
    const rights = await owner(
      `select c.relname, g.grantee::regrole::text as role, g.privilege_type from pg_class as c
       cross join lateral aclexplode(c.relacl) as g
       where c.relnamespace = 'shop'::regnamespace and (c.relispartition or c.relname = 'orders_key') and g.grantee <> c.relowner`,
    );
    expect(rights).toEqual([{ relname: 'orders_key', role: 'tessera_service', privilege_type: 'SELECT' }]);
    const open = await owner(
      `select relname from pg_class where relnamespace = 'shop'::regnamespace and (relispartition or relname = 'orders_key')
           and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(open).toEqual([]);
  });

  test('a definition and a table that do not agree are refused by name', async () => {
    const engine = shop.engine.constructor as new (...args: unknown[]) => typeof shop.engine;
    const install = new engine(shop.db, [{ model: plainShop, bindings: {} }], { replica: 'test' }).install();
    await expect(install).rejects.toThrow(SourceRefused);
    await expect(install).rejects.toThrow(/shop\.orders is partitioned; say so in the definition/);
    await expect(owner("select core.partition_facts('shop.customers')")).rejects.toThrow(
      /customers is not partitioned by range of a time that ends its primary key/,
    );
  });
});

describe('an id is there once, in whichever partition', () => {
  test('for a writer of the service role: insert, update, delete, truncate', async () => {
    await place('one', [1]);
    const id = `one${(await owner<{ d: string }>('select $1::timestamptz::text as d', [midnight(1)]))[0]?.d ?? ''} 1`;
    const again = "insert into shop.orders (tenant_id, id, at) values ('a', $1, now() - interval '40 days')";
    await expect(shop.write(again, [id])).rejects.toThrow(/duplicate key value/);
    // A statement that fails leaves nothing behind, one that moves a fact takes its key along.
    await shop.write("update shop.orders set at = at - interval '3 days' where id = $1", [id]);
    expect(await placed()).toEqual({ [partitionOf(4)]: 1 });
    await expect(shop.write(again, [id])).rejects.toThrow(/duplicate key value/);
    await shop.write("update shop.orders set id = 'other', at = at + interval '2 days'");
    await shop.write(again, [id]);
    await expect(shop.write("update shop.orders set id = 'other'")).rejects.toThrow(/duplicate key value/);
    expect(await keys()).toBe(2);
    await shop.write('delete from shop.orders where id = $1', [id]);
    await shop.write(again, [id]);
    await owner('truncate shop.orders');
    expect(await keys()).toBe(0);
    await shop.write(again, [id]);
  });

  test('also for two writers at once, and in a session that replays what another server wrote', async () => {
    const rivals = await Promise.allSettled(
      [1, 2, 3].map((days) =>
        shop.write("insert into shop.orders (tenant_id, id, at) values ('a', 'same', $1)", [midnight(days)]),
      ),
    );
    expect(rivals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [replica] = await owner<{ n: number }>(
      "select count(*)::int as n from pg_trigger where tgrelid = 'shop.orders'::regclass and tgname like 'keep_key_%' and tgenabled = 'A'",
    );
    expect(replica?.n).toBe(4);
  });
});

describe('retention', () => {
  const retire = (options: object = {}) =>
    retain(shop.db, BOUND, { now: new Date(), refresh, overrides: { orders: 30 }, ...options });

  test('drops partitions whole: disk is returned, the rest of the facts, their keys and all figures stay', async () => {
    await place('o', [10, 20, 29, 30, 31, 45, 60], 300);
    await refresh();
    const [figures, before] = [await owner('select * from shop.sales order by 1, 2, 3, 4'), await disk()];
    const batches: number[] = [];
    const done = await retire({ batch: 200, onProgress: ({ retired }: { retired: number }) => batches.push(retired) });
    expect(done).toMatchObject([{ sealedBefore: midnight(30), retired: 900 }]);
    // Facts of one moment go together.
    expect(batches).toEqual([300, 600, 900]);
    expect(await placed()).toEqual(Object.fromEntries([30, 29, 20, 10].map((days) => [partitionOf(days), 300])));
    expect(await keys()).toBe(1_200);
    const [oldest] = await owner<{ first: Date }>(
      "select min(lower_bound) as first from core.partitions_of('shop.orders')",
    );
    expect(oldest?.first).toEqual(midnight(30));
    expect(before - (await disk())).toBeGreaterThan(900 * 60);
    await refresh();
    expect(await owner('select * from shop.sales order by 1, 2, 3, 4')).toEqual(figures);
    expect(await retire()).toMatchObject([{ retired: 0 }]);
    expect(await makePartitions(shop.db, BOUND, new Date())).toBe(0);
  });

  test('goes on where a run ended between the keys and their partition', async () => {
    await place('o', [45, 60], 10);
    await refresh();
    await owner("select core.retire_keys('shop', 'orders', $1::regclass, 'at', '-infinity', 100)", [partitionOf(60)]);
    expect(await retire()).toMatchObject([{ retired: 20 }]);
    expect([await placed(), await keys()]).toEqual([{}, 0]);
  });

  test('facts of the default partition, and those of partitions that somebody holds, go one by one', async () => {
    await place('old', [120, 45], 10);
    await refresh();
    await shop.db.asOwner(async (sql) => {
      await sql.query(`lock table only ${partitionOf(45)} in access share mode`);
      expect(await retire()).toMatchObject([{ retired: 20 }]);
    });
    expect([await placed(), await keys()]).toEqual([{}, 0]);
    const left = async () =>
      owner("select from core.partitions_of('shop.orders') where upper_bound <= $1", [midnight(30)]);
    expect(await left()).not.toEqual([]);
    await retire();
    expect(await left()).toEqual([]);
  });

  test('a drop that does not get its lock fails as such', async () => {
    const held = shop.db.asOwner(async (sql) => {
      await sql.query('lock table only shop.orders_default in access share mode');
      await shop.db.asOwner((other) => other.client.query(`drop table ${partitionOf(45)}`), { lockTimeoutMs: 50 });
    });
    await expect(held).rejects.toThrow(LockTimeout);
  });
});
