import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { compareWithDefinitions } from './definitions.js';
import { type BindingKind, isManaged, ShopDatabase, TABLES } from './shop-database.js';
import { backfill } from '../support/backfill.js';

const SCALE = Number(process.env['TESSERA_PROVE_SCALE'] ?? '1');

/** Minutes before now at which something happens: mostly recent, some late, some ahead of the clock. */
const age = fc.oneof(
  fc.integer({ min: 0, max: 90 }),
  fc.integer({ min: 0, max: 4000 }),
  fc.integer({ min: -30, max: 0 }),
);
const amount = fc.option(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 100_000 })), { freq: 6 });
const order = fc.record({
  id: fc.integer({ min: 0, max: 60 }).map((n) => `o${n}`),
  tenant: fc.constantFrom('a', 'b', 'platform'),
  customer: fc.constantFrom('c0', 'c1', 'c2', 'c3', null),
  age,
  kind: fc.constantFrom('x', 'y', '', null),
  amount,
  weight: fc.option(fc.constantFrom(0, 0.001, 0.25, 1.5, 7.75, 1234.5), { freq: 5 }),
  tags: fc.option(fc.array(fc.constantFrom('red', 'blue', 'red'), { maxLength: 3 })),
});
type Order = typeof order extends fc.Arbitrary<infer T> ? T : never;

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      op: fc.constant('insert' as const),
      orders: fc.array(order, { minLength: 1, maxLength: 25 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('update' as const), order }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant('delete' as const), order }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('move' as const), order }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('refresh' as const), sql: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('backfill' as const), days: fc.integer({ min: 0, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant('truncate' as const), chance: fc.integer({ min: 0, max: 3 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe.each<BindingKind>(['managed', 'partitioned', 'external', 'inherited'])('%s orders', (binding) => {
  let shop: ShopDatabase;
  beforeAll(async () => {
    shop = await ShopDatabase.make(binding);
  });
  afterAll(async () => {
    await shop.drop();
  });

  test('whatever was written, everything stored equals its definition after a refresh', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        for (const one of steps) await take(shop, one);
        await refresh(shop, false);
      }),
      { numRuns: 12 * SCALE, endOnFailure: true },
    );
  });
});

async function take(shop: ShopDatabase, step: Step): Promise<void> {
  const { orders, customers } = TABLES[shop.binding];
  switch (step.op) {
    case 'insert':
      return insert(shop, orders, step.orders);
    case 'update': {
      const values = [
        step.order.id,
        step.order.age,
        step.order.kind,
        step.order.amount,
        step.order.weight,
        step.order.tags,
      ];
      return shop.write(
        `update ${orders} set at = now() - make_interval(mins => $2::int), kind = $3, amount = $4, weight = $5, tags = $6 where id = $1`,
        values,
      );
    }
    case 'delete':
      return shop.write(`delete from ${orders} where id = $1 or customer_id = $2`, [
        step.order.id,
        step.order.customer,
      ]);
    case 'move':
      if (isManaged(shop.binding)) return;
      return shop.write(
        `insert into ${customers} (tenant_id, id, name) values ($1, $2, 'n') on conflict (id) do update set tenant_id = excluded.tenant_id`,
        [step.order.tenant === 'platform' ? null : step.order.tenant, step.order.customer ?? 'c9'],
      );
    case 'refresh':
      return refresh(shop, step.sql);
    case 'backfill': {
      const day = 86_400_000;
      const now = Date.now();
      await backfill(shop, 'shop', new Date(now - step.days * day), new Date(now));
      return compare(shop);
    }
    case 'truncate':
      if (step.chance === 0) await shop.db.asOwner((sql) => sql.query(`truncate ${orders}`));
  }
}

async function insert(shop: ShopDatabase, table: string, orders: readonly Order[]): Promise<void> {
  const tenant = shop.binding === 'inherited' ? '' : 'tenant_id, ';
  const value = shop.binding === 'inherited' ? '' : 'o.tenant, ';
  // A partitioned table refuses an id that is there with another time, and cannot be told to pass over it.
  const once =
    shop.binding === 'partitioned'
      ? `where not exists (select from ${table} as t where t.tenant_id = o.tenant and t.id = o.id)`
      : '';
  await shop.write(
    `insert into ${table} (${tenant}id, customer_id, at, kind, amount, weight, tags)
     select ${value}o.id, o.customer, now() - make_interval(mins => o.age), o.kind, o.amount, o.weight, o.tags
     from jsonb_to_recordset($1::jsonb) as o (id text, tenant text, customer text, age int, kind text, amount int, weight float8, tags text[])
     ${once} on conflict do nothing`,
    [JSON.stringify(once === '' ? orders : distinct(orders))],
  );
}

function distinct(orders: readonly Order[]): Order[] {
  return [...new Map(orders.map((one) => [`${one.tenant} ${one.id}`, one])).values()];
}

async function refresh(shop: ShopDatabase, fromSql: boolean): Promise<void> {
  if (fromSql) {
    await shop.db.asOwner((sql) => sql.query("select * from core.refresh_module('shop')"));
  } else {
    const outcomes = await shop.engine.refresh('shop', 'all', { asked: 'api' });
    expect(outcomes.filter(({ success }) => !success)).toEqual([]);
  }
  return compare(shop);
}

async function compare(shop: ShopDatabase): Promise<void> {
  const { stored, defined, percentileError } = await compareWithDefinitions(shop.db);
  expect(stored).toEqual(defined);
  expect(percentileError).toBeLessThanOrEqual(0.0101);
  if (shop.binding === 'partitioned') expect(await strayKeys(shop)).toEqual([]);
}

/** Keys without a fact where they say, and facts without a key. */
async function strayKeys(shop: ShopDatabase): Promise<object[]> {
  return shop.db.asOwner(
    (sql) =>
      sql.query(`select * from (select tenant_id, id, at from shop.orders) as f
        full join (select tenant_id, id, at from shop.orders_key) as k using (tenant_id, id, at)
        where f is null or k is null`),
    { maintenance: true },
  );
}
