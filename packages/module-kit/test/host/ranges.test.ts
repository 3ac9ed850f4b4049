import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AnyRow, type OrdersApp, startOrders } from '../support/orders-app.js';

const shopA = { 'x-caller': 'authenticated a' };
const HOUR = 3_600_000;
let app: OrdersApp;

/** The start of the hour that ran `hours` ago. */
const hour = (hours: number): string => new Date(Math.floor(Date.now() / HOUR) * HOUR - hours * HOUR).toISOString();

beforeAll(async () => {
  app = await startOrders();
  // In the n-th hour before the running one there are n orders.
  await app.owner(`
    insert into orders.placed (shop_id, id, customer_id, placed_at, kind, amount)
    select 'a', 'o' || n || '-' || m, 'c1', date_trunc('hour', now(), 'UTC') - n * interval '1 hour' + m * interval '1 minute', 'book', n
    from generate_series(1, 40) as n, generate_series(1, n) as m
  `);
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
});

afterAll(() => app.close());

describe('a window by its ends', () => {
  test('is answered in whole buckets, which meta tells', async () => {
    const middle = new Date(Date.parse(hour(5)) + HOUR / 2).toISOString();
    const { status, json } = await app.get(`orders/hourly?from=${middle}&to=${hour(2)}`, shopA);
    expect(status).toBe(200);
    expect(json.data.map((row) => row.order_count)).toEqual([3, 4, 5]);
    expect(json.data.map((row) => row.partial)).toEqual([false, false, false]);
    expect(json.meta).toMatchObject({
      source: 'view',
      window: { from: hour(5).replace('Z', '000Z'), to: hour(2).replace('Z', '000Z'), tz: 'UTC', grain: 'hour' },
      filters: { from: middle.replace('Z', '000Z'), to: hour(2).replace('Z', '000Z') },
    });
    expect(json.meta).not.toHaveProperty('filters.hours');
  });

  test('may end with the running bucket, which is partial', async () => {
    const { json } = await app.get(`orders/hourly?from=${hour(1)}&to=${hour(-1)}`, shopA);
    expect(json.data.map((row) => [row.order_count, row.partial])).toEqual([
      [0, true],
      [1, false],
    ]);
    expect(json.meta.window.to).toBe(json.meta.data_through);
  });

  test('is compared with the buckets before it, page by page', async () => {
    const query = `from=${hour(8)}&to=${hour(2)}&compare=previous_period`;
    const seen: AnyRow[] = [];
    let cursor = '';
    do {
      const { json } = await app.get(`orders/hourly?${query}&limit=4${cursor}`, shopA);
      seen.push(...json.data);
      cursor = json.meta.next_cursor === null ? '' : `&cursor=${json.meta.next_cursor}`;
    } while (cursor !== '');
    expect(seen.map((row) => row.order_count)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(seen.map((row) => row.previous.order_count)).toEqual([9, 10, 11, 12, 13, 14]);
  });

  test('one after the last refresh comes from the source', async () => {
    await app.owner("update core.view_state set data_through = now() - interval '3 hours'");
    const { json } = await app.get(`orders/hourly?from=${hour(1)}&to=${hour(0)}`, shopA);
    expect(json.meta.source).toBe('source');
    expect(json.data.map((row) => row.order_count)).toEqual([1]);
    await app.engine.refresh('orders', 'all', { asked: 'cli' });
  });

  test.each<[string, () => string, string[]]>([
    ['a length beside it', () => `hours=5&from=${hour(5)}&to=${hour(2)}`, ['hours']],
    ['no end', () => `from=${hour(5)}`, ['to']],
    ['no beginning', () => `to=${hour(5)}`, ['from']],
    ['no moments', () => 'from=yesterday&to=2026-02-30T00:00:00Z', ['from', 'to']],
    ['a plus that the URL turned into a space', () => `from=2026-03-29T10:00:00+02:00&to=${hour(2)}`, ['from']],
    ['ends the wrong way round', () => `from=${hour(2)}&to=${hour(5)}`, ['from']],
    ['no length', () => `from=${hour(2)}&to=${hour(2)}`, ['from']],
    ['the future', () => `from=${hour(5)}&to=${hour(-2)}`, ['to']],
    ['nothing but future', () => `from=${hour(-2)}&to=${hour(-4)}`, ['from']],
    ['more than the longest window', () => `from=${hour(80)}&to=${hour(2)}`, ['from']],
    ['an end given twice', () => `from=${hour(5)}&to=${hour(2)}&to=${hour(1)}`, ['to']],
  ])('is refused with %s', async (_, query, fields) => {
    const { status, json } = await app.get(`orders/hourly?${query()}`, shopA);
    expect([status, json.errors.map(({ field }) => field)]).toEqual([400, fields]);
  });

  test('is no parameter of a read that does not take it', async () => {
    const { status, json } = await app.get(`orders/daily?from=${hour(5)}&to=${hour(2)}`, shopA);
    expect([status, json.errors.map(({ field }) => field)]).toEqual([400, ['from', 'to']]);
  });
});

test('a further rollup is of the tenants asked for, and of all time where it says so', async () => {
  const ever = async (as: string): Promise<unknown> =>
    (await app.get(`orders/hourly?hours=1`, { 'x-caller': as })).json.data[0];
  expect(await ever('authenticated a')).toMatchObject({ order_count: 0, ever: { order_count: 820 } });
  expect(await ever('authenticated b')).toMatchObject({ order_count: 0, ever: { order_count: 0 } });
});

test('a read without views is answered from the source, as it is now', async () => {
  await app.owner("insert into orders.placed (shop_id, id, placed_at, kind) values ('b', 'fresh', now(), 'book')");
  const { status, headers, json } = await app.get('orders/orders/fresh');
  expect([status, json.data, headers['etag']]).toEqual([200, { id: 'fresh', customer_id: null }, undefined]);
  expect(json.meta).toMatchObject({ source: 'source', state: 'FRESH', stale: false, refreshed_at: null });
  expect((await app.get('orders/orders/none')).status).toBe(404);
});
