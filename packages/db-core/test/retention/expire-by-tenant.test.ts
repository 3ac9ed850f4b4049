import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { type DataModel, type ExpireOptions, expireByTenant, keptByRules } from '../../src/index.js';
import { compareWithDefinitions } from '../refresh/definitions.js';
import { ShopDatabase } from '../refresh/shop-database.js';
import { shop as shopModel } from '../refresh/shop.model.js';

const DAY_MS = 86_400_000;
const now = new Date();
const midnight = Math.floor(now.getTime() / DAY_MS) * DAY_MS;

const model: DataModel = {
  ...shopModel,
  retention: [],
  tenantRetention: {
    rules: 'keep_rules',
    option: 'keep_days',
    sources: [{ source: 'orders', with: [{ source: 'customers', column: 'name' }] }],
    leftovers: 'leftovers',
  },
};

let shop: ShopDatabase;

const owner = <R extends object>(text: string, values: readonly unknown[] = []): Promise<R[]> =>
  shop.db.asOwner((sql) => sql.query<R>(text, values), { maintenance: true });

beforeEach(async () => {
  shop = await ShopDatabase.make('managed');
  await shop.db.asOwner((sql) =>
    sql.client.query(`
      create table shop.options (keep_days numeric not null);
      insert into shop.options values (100);
      create table shop.keep_rules (tenant_id text collate "C" primary key, keep_days integer not null);
      insert into shop.keep_rules values ('short', 30), ('long', 200);
      create function shop.leftovers(p_midnight timestamptz) returns table (relation text, tenant text) language sql as $$
          delete from shop.customers where name = 'nobody' and p_midnight > '-infinity' returning 'shop.customers'::text, tenant_id
      $$`),
  );
  // One order a day and tenant for 250 days, each with a customer that goes with it.
  await shop.write(
    `insert into shop.orders (tenant_id, id, customer_id, at, kind, amount, weight, tags)
     select t, t || d, 'c' || d % 7, $1::timestamptz + interval '1 hour' - d * interval '24 hours', 'k' || d % 3, d % 90, 1, '{red}'
     from unnest(array['short', 'long', 'plain']) as t, generate_series(1, 250) as d`,
    [new Date(midnight)],
  );
  await shop.write("insert into shop.customers select tenant_id, 'of ' || id, id from shop.orders");
  await shop.engine.refresh('shop', 'all', { asked: 'start' });
});

afterEach(() => shop.drop());

const run = (options: Partial<ExpireOptions> = {}, bindings = {}): ReturnType<typeof expireByTenant> =>
  expireByTenant(shop.db, { model, bindings }, { now, replica: 'test', batch: 60, ...options });

const counts = async (table: string): Promise<unknown> =>
  Object.fromEntries(
    (
      await owner<{ tenant_id: string; n: number }>(
        `select tenant_id, count(*) as n from shop.${table} group by 1 order by 1`,
      )
    ).map(({ tenant_id, n }) => [tenant_id, n]),
  );

describe('facts go by the rule of their tenant', () => {
  test('each tenant keeps its days, those without a rule the default, and what belongs to a fact goes with it', async () => {
    expect(await keptByRules(shop.db, model)).toEqual({ most: 200, least: 30 });
    // Days run from midnight to midnight: an order at one o'clock of the first day that is kept stays.
    const gone = { short: 30, plain: 100, long: 200 };
    expect(await run()).toEqual({ 'shop.orders': 420, 'shop.customers': 420 });
    expect(await counts('orders')).toEqual(gone);
    expect(await counts('customers')).toEqual(gone);
    expect(await run()).toEqual({});
    await shop.engine.refresh('shop', 'all', { asked: 'schedule' });
    const { stored, defined } = await compareWithDefinitions(shop.db);
    expect(stored).toEqual(defined);
  });

  test('facts of one moment are not passed over where a stretch ends among them', async () => {
    await shop.write(
      `insert into shop.orders (tenant_id, id, at, kind) select case when n < 150 then 'long' else 'short' end, 'same' || n, $1, 'k' from generate_series(1, 300) as n`,
      [new Date(midnight - 60 * DAY_MS)],
    );
    const rows = await run();
    expect(rows['shop.orders']).toBe(420 + 151);
    expect(await owner("select count(*) as n from shop.orders where id like 'same%'")).toEqual([{ n: 149 }]);
  });

  test('a run that ends early leaves the rest to the next, and is on the record', async () => {
    await owner(`create function shop.fail() returns trigger language plpgsql as $$
      begin
        if old.tenant_id = 'plain' then raise exception 'no more'; end if;
        return old;
      end $$`);
    await owner('create trigger fail before delete on shop.orders for each row execute function shop.fail()');
    await expect(run()).rejects.toThrow('no more');
    await owner('drop trigger fail on shop.orders');
    const outcomes = (): Promise<{ outcome: string; row_count: number | null }[]> =>
      owner("select outcome, row_count from core.audit_log where action = 'retention.delete' order by id");
    expect((await outcomes()).map(({ outcome }) => outcome)).toEqual(['started', 'failed']);
    await run();
    expect(await counts('orders')).toEqual({ short: 30, plain: 100, long: 200 });
  });

  test('the record counts by table and names no id', async () => {
    await owner("insert into shop.customers values ('plain', 'x', 'nobody')");
    await run();
    const [started, done, ...more] = await owner<Record<string, unknown>>(
      "select role, module, outcome, tenants, subjects, object, row_count, detail from core.audit_log where action = 'retention.delete' order by id",
    );
    expect(more).toEqual([]);
    expect(started).toMatchObject({
      outcome: 'started',
      role: 'owner',
      module: 'shop',
      tenants: null,
      row_count: null,
    });
    expect(done).toEqual({
      role: 'owner',
      module: 'shop',
      outcome: 'succeeded',
      tenants: ['long', 'plain', 'short'],
      subjects: null,
      object: null,
      row_count: 841,
      detail: { rows: { 'shop.orders': 420, 'shop.customers': 421 } },
    });
  });

  test('without a record nothing goes', async () => {
    await owner('alter table core.audit_log rename to audit_log_away');
    await expect(run()).rejects.toMatchObject({ code: 'audit_unavailable' });
    await owner('alter table core.audit_log_away rename to audit_log');
    expect(await counts('orders')).toEqual({ short: 250, plain: 250, long: 250 });
  });

  test('somebody else’s table is not touched, whatever rule there is', async () => {
    const orders = { kind: 'external', table: 'shop.orders', columns: {} } as const;
    expect(await run({}, { orders })).toEqual({});
    const customers = { kind: 'external', table: 'shop.customers', columns: {} } as const;
    expect(await run({}, { customers })).toEqual({ 'shop.orders': 420 });
  });
});
