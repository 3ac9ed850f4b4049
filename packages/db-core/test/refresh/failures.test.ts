import { afterEach, beforeEach, expect, test } from '@jest/globals';

import type { Role } from '../../src/index.js';
import { compareWithDefinitions } from './definitions.js';
import { ShopDatabase } from './shop-database.js';

let shop: ShopDatabase;

beforeEach(async () => {
  shop = await ShopDatabase.make('managed');
});

afterEach(async () => {
  await shop.drop();
});

const INSERT = `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, weight, tags)
select 't' || g % 2, $1 || g, 'c', now() - make_interval(mins => g), 'k', g, 1, array['red'] from generate_series(1, 80) as g`;

async function owner(text: string): Promise<void> {
  await shop.db.asOwner((sql) => sql.query(text), { maintenance: true });
}

const refresh = async (): Promise<Record<string, boolean>> =>
  Object.fromEntries((await shop.engine.refresh('shop', 'all', { asked: 'api' })).map((o) => [o.viewName, o.success]));

test('a store that fails keeps its share of the change; the others go on; later it catches up', async () => {
  await shop.write(INSERT, ['a']);
  expect(await refresh()).toEqual({ sales_by_hour: true, large_orders: true, customer_totals: true });
  await owner('alter table shop.tag_use add constraint broken check (uses < 0) not valid');
  await shop.write(INSERT, ['b']);
  expect(await refresh()).toEqual({ sales_by_hour: false, large_orders: true, customer_totals: true });
  const failed = (await shop.engine.status('shop')).find(({ view_name }) => view_name === 'sales_by_hour');
  expect(failed).toMatchObject({
    status: 'FAILED',
    failures_in_a_row: 1,
    last_error: expect.stringContaining('broken'),
  });
  expect(failed?.next_attempt_at?.getTime()).toBeGreaterThan(Date.now());
  await shop.write(INSERT, ['c']);
  await refresh();
  await owner('alter table shop.tag_use drop constraint broken');
  expect(await refresh()).toEqual({ sales_by_hour: true, large_orders: true, customer_totals: true });
  const { stored, defined } = await compareWithDefinitions(shop.db);
  expect(stored).toEqual(defined);
});

test('a day that is made anew while a store fails on another one has its facts once, when all works again', async () => {
  const day = 86_400_000;
  const yesterday = new Date((Math.floor(Date.now() / day) - 1) * day);
  const sell = (id: string, at: Date): Promise<void> =>
    shop.write(
      `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, weight, tags) values ('a', $1, 'c', $2, 'k', 1, 1, array['red'])`,
      [id, at],
    );
  await sell('first', yesterday);
  await refresh();
  await owner(
    `alter table shop.tag_use add constraint broken check (grain = 'all' or uses < 2 or bucket >= '${new Date(yesterday.getTime() + day).toISOString()}') not valid`,
  );
  await sell('second', yesterday);
  await sell('third', new Date());
  expect(await refresh()).toMatchObject({ sales_by_hour: false });
  await shop.db.asOwner(
    (sql) => sql.query("select core.rebuild('shop', now(), now() + interval '1 hour', core.begin_refresh('shop'))"),
    { maintenance: true },
  );
  await owner('alter table shop.tag_use drop constraint broken');
  expect(await refresh()).toMatchObject({ sales_by_hour: true });
  const { stored, defined } = await compareWithDefinitions(shop.db);
  expect(stored).toEqual(defined);
});

test('what a transaction reads again reaches no further than what it drained', async () => {
  await shop.write(INSERT, ['a']);
  await refresh();
  await shop.write(
    `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, weight, tags)
     values ('a', 'ahead', 'c', clock_timestamp() + interval '1 second', 'k', 1, 1, array['red'])`,
  );
  await shop.db.asOwner(
    async (sql) => {
      await sql.query("select * from core.refresh_module('shop', null, 'sql')");
      await sql.query('select pg_sleep(1.5)');
      await sql.query("select core.rebuild('shop', now(), now() + interval '1 hour', core.begin_refresh('shop'))");
    },
    { maintenance: true },
  );
  await refresh();
  const { stored, defined } = await compareWithDefinitions(shop.db);
  expect(stored).toEqual(defined);
});

test('a materialized view that would lose a tenant whose source has rows is held, and its old rows stay', async () => {
  await shop.write(INSERT, ['a']);
  await refresh();
  const count = 'select count(*) as n from shop.customer_totals';
  const rows = async (): Promise<unknown> => shop.db.asOwner((sql) => sql.query(count), { maintenance: true });
  expect(await rows()).toEqual([{ n: 2 }]);
  // A definition that hides one tenant, as a policy would.
  await owner(`drop materialized view shop_private.customer_totals cascade`);
  await owner(`create materialized view shop_private.customer_totals as
    select tenant_id, coalesce(customer_id, '') as customer_id, count(*) as orders from shop.orders
    where tenant_id <> 't1' or current_setting('shop.hide', true) is distinct from 'on' group by 1, 2`);
  await owner('create unique index on shop_private.customer_totals (tenant_id, customer_id)');
  const held = await shop.db.asOwner(async (sql) => {
    await sql.query("select set_config('shop.hide', 'on', true)");
    return sql.query("select view_name, success, error_message from core.refresh_module('shop', '{customer_totals}')");
  });
  expect(held).toEqual([
    { view_name: 'customer_totals', success: false, error_message: expect.stringContaining('would drop tenant t1') },
  ]);
  const [state] = await shop.db.asOwner((sql) =>
    sql.query<{ last_outcome: string; n: number }>(
      "select last_outcome from core.view_state where view = 'customer_totals'",
    ),
  );
  expect(state?.last_outcome).toBe('held');
});

test('every refresh leaves a row in the log: who asked, when, how much, with which outcome', async () => {
  await shop.write(INSERT, ['a']);
  await refresh();
  await shop.db.asOwner((sql) => sql.query("select * from core.refresh_module('shop', '{large_orders}')"));
  const log = await shop.db.asOwner((sql) =>
    sql.query(
      'select view, asked_by, outcome, rows_refreshed > 0 as wrote, finished_at >= started_at as ended from core.refresh_log order by id',
    ),
  );
  expect(log).toEqual([
    { view: 'sales_by_hour', asked_by: 'api', outcome: 'succeeded', wrote: true, ended: true },
    { view: 'large_orders', asked_by: 'api', outcome: 'succeeded', wrote: true, ended: true },
    { view: 'customer_totals', asked_by: 'api', outcome: 'succeeded', wrote: true, ended: true },
    { view: 'large_orders', asked_by: 'sql', outcome: 'nothing', wrote: false, ended: true },
  ]);
});

test('a key that no index could hold is cut and told apart, and what came and went within a change writes nothing', async () => {
  const long = (end: string): string => '\u{1F9CA}'.repeat(2_000) + end;
  await shop.write(
    `insert into shop.orders (tenant_id, id, at, kind, amount)
     select 'a', k, now(), k, 1 from unnest($1::text[]) as k`,
    [[long('x'), long('y')]],
  );
  expect(await refresh()).toEqual({ sales_by_hour: true, large_orders: true, customer_totals: true });
  const kinds = (): Promise<{ kind: string }[]> =>
    shop.db.asOwner((sql) => sql.query<{ kind: string }>("select kind from shop.sales where grain = 'all'"), {
      maintenance: true,
    });
  expect(new Set((await kinds()).map(({ kind }) => kind)).size).toBe(2);
  expect((await kinds()).every(({ kind }) => Buffer.byteLength(kind) <= 600)).toBe(true);
  await shop.write("insert into shop.orders (tenant_id, id, at, kind) values ('a', 'brief', now(), 'brief')");
  await shop.write("delete from shop.orders where id = 'brief'");
  const [sales] = (await shop.engine.refresh('shop', ['sales_by_hour'], { asked: 'api' })).map((o) => o.rowsRefreshed);
  expect(sales).toBe(0);
});

test('the version of a source moves with each change, drained or not', async () => {
  const version = (): Promise<unknown[]> =>
    shop.db.asOwner((sql) => sql.query("select generation, pending from core.source_versions('shop', '{customers}')"));
  const seen = [await version()];
  await shop.write("insert into shop.customers (tenant_id, id, name) values ('a', 'c', 'old')");
  seen.push(await version());
  await shop.write("update shop.customers set name = 'new' where id = 'c'");
  seen.push(await version());
  await refresh();
  seen.push(await version());
  expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(4);
});

test('how large views are over all tenants is told to those who see all of them, and to nobody else', async () => {
  await shop.write(INSERT, ['a']);
  await refresh();
  await shop.write(INSERT, ['b']);
  const sizesAs = (role: Role): Promise<object[]> =>
    shop.db.withRls({ role, subject: 's', claims: {}, tenants: { tenants: ['t1'] }, credential: 'c' }, (sql) =>
      sql.query(
        "select row_count, size_bytes, pending_changes, skipped_facts from core.module_status('shop') order by view_name",
      ),
    );
  // 80 minutes are in two hours or three, as the clock stands.
  const [hours] = await shop.db.asOwner(
    (sql) =>
      sql.query<{ n: number }>(
        "select count(distinct (tenant_id, date_trunc('hour', at, 'UTC')))::int as n from shop.orders where id like 'a%'",
      ),
    { maintenance: true },
  );
  const none = { row_count: null, size_bytes: null, pending_changes: null, skipped_facts: null };
  for (const role of ['authenticated', 'research'] as const) expect(await sizesAs(role)).toEqual([none, none, none]);
  for (const role of ['analyst', 'admin', 'service_role'] as const) {
    const told = await sizesAs(role);
    expect(told).toContainEqual(expect.objectContaining({ row_count: hours?.n, pending_changes: 80 }));
    expect(told).not.toContainEqual(none);
  }
  const pending = shop.db.withRls(
    { role: 'authenticated', subject: 's', claims: {}, tenants: {}, credential: 'c' },
    (sql) => sql.query("select core.pending_changes('shop', 'orders')"),
  );
  await expect(pending).rejects.toMatchObject({ code: 'missing_right' });
});
