import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ModuleOverview } from '../../src/overview/overview-service.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';

let app: OrdersApp;

beforeAll(async () => {
  app = await startOrders();
  // At midnight itself, and a second before it: the same whenever the test runs.
  await app.owner(
    `insert into orders.placed (shop_id, id, placed_at, kind)
     select shop, n::text, date_trunc('day', now(), 'UTC') - (n - 1) * interval '1 second', 'book'
     from unnest(array['a', 'b', 'platform']) as shop cross join generate_series(1, 2) as n`,
  );
});

afterAll(() => app.close());

async function overview(caller = 'admin'): Promise<ModuleOverview> {
  const { status, text } = await app.get('overview', { 'x-caller': caller });
  expect(status).toBe(200);
  const { data } = JSON.parse(text) as { data: readonly [ModuleOverview] };
  expect(data).toHaveLength(1);
  return data[0];
}

/** What a caller is told of today, and what the source says, on the same day whatever the clock does meanwhile. */
async function today(caller: string, shops: readonly string[]): Promise<{ told: number | null; wanted: number }> {
  const day = (): string => new Date().toISOString().slice(0, 10);
  for (;;) {
    const before = day();
    const { facts_today: told } = await overview(caller);
    const [row] = await app.owner<{ n: number }>(
      "select count(*) as n from orders.placed where placed_at >= date_trunc('day', now(), 'UTC') and shop_id = any ($1)",
      [shops],
    );
    if (day() === before) return { told, wanted: row?.n ?? 0 };
  }
}

test('before the first refresh nothing is known but what waits', async () => {
  expect(await overview()).toMatchObject({
    module: 'orders',
    title: 'Orders',
    state: 'NEVER',
    views: 1,
    freshest: { view: 'orders_by_hour', last_refresh: null, age_seconds: null },
    stalest: { view: 'orders_by_hour', age_seconds: null },
    facts_today: null,
    facts: [{ source: 'placed', facts: null, through: null }],
    failed_refreshes_24h: 0,
    pending_changes: 6,
    tenants: 0,
  });
});

test("then facts of the UTC day are told, each caller's own", async () => {
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
  for (const [caller, shops, own] of [
    ['admin', ['a', 'b', 'platform'], { state: 'FRESH', pending_changes: 0, tenants: 3 }],
    [
      'analyst',
      ['a', 'b', 'platform'],
      { pending_changes: 0, tenants: 3, freshest: { age_seconds: expect.any(Number) } },
    ],
    ['authenticated a', ['a'], { pending_changes: null, tenants: 1 }],
    ['authenticated a,b,platform', ['a', 'b'], { pending_changes: null, tenants: 2 }],
    ['authenticated', [], { pending_changes: null, tenants: 0 }],
  ] as const) {
    expect(await overview(caller)).toMatchObject(own);
    const { told, wanted } = await today(caller, shops);
    expect([caller, told]).toEqual([caller, wanted]);
  }
  const { facts } = await overview();
  expect(facts).toEqual([{ source: 'placed', facts: expect.any(Number), through: expect.any(String) }]);
});

test('refreshes that failed count for a day', async () => {
  await app.owner(
    `insert into core.refresh_log (module, view, asked_by, started_at, outcome)
     select 'orders', 'orders_by_hour', 'schedule', now() - n * interval '11 hours', o
     from generate_series(1, 3) as n cross join unnest(array['failed', 'held', 'succeeded']) as o`,
  );
  expect(await overview()).toMatchObject({ failed_refreshes_24h: 4 });
});

test('a parameter is refused', async () => {
  expect((await app.get('overview?days=1')).status).toBe(400);
});
