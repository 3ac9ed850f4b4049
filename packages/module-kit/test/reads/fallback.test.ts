import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { FallbackGate } from '../../src/reads/fallback-gate.js';
import { ReadService } from '../../src/reads/read-service.js';
import { TimeZones } from '../../src/reads/time-zones.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';
import { orders } from '../support/orders.module.js';
import { caller } from '../support/principal.js';

let app: OrdersApp;
const kinds = orders.reads.find(({ path }) => path === 'kinds');
const shopA = { 'x-caller': 'authenticated a' };

beforeAll(async () => {
  app = await startOrders();
  await app.owner(
    "insert into orders.placed (shop_id, id, placed_at, kind, amount) select 'a', 'o' || n, now() - n * interval '1 minute', 'book', n from generate_series(1, 5000) as n",
  );
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
});

afterAll(() => app.close());

test('a gate lets as many in as it has places, and again when one leaves', () => {
  const gate = new FallbackGate(2);
  const leave = gate.enter();
  gate.enter();
  expect(() => gate.enter()).toThrow(expect.objectContaining({ status: 503, headers: { 'retry-after': '10' } }));
  leave();
  leave();
  gate.enter();
  expect(() => gate.enter()).toThrow('fallback_busy');
});

describe('the source answers', () => {
  test('where the window begins before what is stored', async () => {
    await app.owner("update core.store_state set complete_from = now() - interval '2 days'");
    expect((await app.get('orders/kinds?days=1', shopA)).json.meta.source).toBe('view');
    expect((await app.get('orders/kinds?days=5', shopA)).json.meta.source).toBe('source');
    expect((await app.get('orders/kinds?days=1&compare=previous_year', shopA)).json.meta.source).toBe('source');
    await app.owner("update core.store_state set complete_from = '-infinity'");
  });

  test('or, for a view that has nothing to stand in for it, NEVER says that it is not built yet', async () => {
    const state = async () => (await app.get('orders/hours', shopA)).json.meta;
    await app.owner("update core.store_state set complete_from = now() - interval '2 days'");
    expect(await state()).toMatchObject({ source: 'view', state: 'NEVER', stale: true });
    await app.owner("update core.store_state set complete_from = '-infinity'");
    expect(await state()).toMatchObject({ source: 'view', state: 'FRESH', stale: false });
  });

  test('where the view is older than the module bears; STALE comes before that', async () => {
    const asIf = async (seconds: number) => {
      await app.owner("update core.view_state set refreshed_at = now() - $1 * interval '1 second'", [seconds]);
      return (await app.get('orders/kinds', shopA)).json.meta;
    };
    expect(await asIf(10)).toMatchObject({ state: 'FRESH', source: 'view', stale: false, age_seconds: 10 });
    expect(await asIf(500)).toMatchObject({ state: 'WARNING', source: 'view', stale: false });
    expect(await asIf(700)).toMatchObject({ state: 'STALE', source: 'view', stale: true });
    expect(await asIf(4000)).toMatchObject({ state: 'STALE', source: 'source', stale: true });
    await app.owner('update core.view_state set refreshed_at = now()');
  });

  test('a failed refresh never looks fresh, and a view can still answer', async () => {
    await app.owner("update core.view_state set last_outcome = 'failed', failures_in_a_row = 1");
    expect((await app.get('orders/kinds', shopA)).json.meta).toMatchObject({ state: 'FAILED', source: 'view' });
    await app.owner("update core.view_state set last_outcome = 'succeeded', failures_in_a_row = 0");
  });

  test('not longer than allowed: 503 with Retry-After', async () => {
    await app.owner("update core.store_state set complete_from = 'infinity'");
    const service = new ReadService(app.db, [orders], new TimeZones(app.db), {
      cursorSecret: 'x',
      fallbackTimeoutMs: 1,
    });
    if (!kinds) throw new Error('no read kinds');
    await expect(service.answer(orders, kinds, { query: 'days=30', path: {} }, caller('admin'))).rejects.toMatchObject({
      status: 503,
      code: 'fallback_timeout',
      headers: { 'retry-after': '60' },
    });
    await app.owner("update core.store_state set complete_from = '-infinity'");
  });
});
