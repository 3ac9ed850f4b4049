import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OrdersApp, startOrders } from '../support/orders-app.js';

const shopA = { 'x-caller': 'authenticated a' };
let app: OrdersApp;

beforeAll(async () => {
  app = await startOrders();
  await app.owner(`
    insert into orders.placed (shop_id, id, placed_at, kind, amount)
    select shop, shop || n, now() - n * interval '3 hours', (array['book', 'game', '=pen'])[1 + n % 3], n
    from unnest(array['a', 'b', 'platform']) as s (shop), generate_series(1, 120) as n
  `);
  await app.owner("insert into orders.customers values ('a', 'c1', 'Ann'), ('b', 'c2', 'Ben')");
});

afterAll(() => app.close());

describe('before the first refresh', () => {
  test('the source answers, marked and without validator', async () => {
    const { status, headers, json } = await app.get('orders/kinds?days=7', shopA);
    expect(status).toBe(200);
    expect(json.meta).toMatchObject({ source: 'source', state: 'NEVER', stale: true, refreshed_at: null });
    expect(headers['etag']).toBeUndefined();
    expect(json.data).toHaveLength(2);
  });
});

describe('after a refresh', () => {
  let fromSource: unknown;

  beforeAll(async () => {
    fromSource = (await app.get('orders/kinds?days=7&limit=10', shopA)).json.data;
    await app.engine.refresh('orders', 'all', { asked: 'cli' });
  });

  test('the view gives the same rows as the source did, with a full meta', async () => {
    const { json, headers } = await app.get('orders/kinds?days=7&limit=10', shopA);
    expect(json.data).toEqual(fromSource);
    expect(json.meta).toMatchObject({
      source: 'view',
      state: 'FRESH',
      stale: false,
      filters: { shop_id: ['a'], days: 7, minimum: 1, limit: 10 },
      window: { tz: 'UTC', grain: '15m' },
      summary: { order_count: 56 },
      next_cursor: null,
    });
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(json.meta.window.to).toBe(json.meta.data_through);
  });

  test('a matching ETag is 304; another caller, or a refresh that changed something, is not', async () => {
    const first = await app.get('orders/total', shopA);
    const etag = String(first.headers['etag']);
    expect((await app.get('orders/total', { ...shopA, 'if-none-match': etag })).status).toBe(304);
    expect((await app.get('orders/total', { 'x-caller': 'authenticated b', 'if-none-match': etag })).status).toBe(200);
    await app.owner(
      "insert into orders.placed (shop_id, id, placed_at, kind, amount) values ('a', 'new', now(), 'book', 1)",
    );
    await app.engine.refresh('orders', 'all', { asked: 'cli' });
    const after = await app.get('orders/total', { ...shopA, 'if-none-match': etag });
    expect(after.status).toBe(200);
    expect(after.json.data.order_count).toBe(first.json.data.order_count + 1);
  });

  test('rows are kept while nothing changes, told as of now, and forgotten with the next generation', async () => {
    const first = (await app.get('orders/total', shopA)).json;
    // Whoever writes into storage past the engine leaves the generation as it is.
    await app.owner('update orders.orders_by_kind set order_count = order_count + 1000');
    const second = (await app.get('orders/total', shopA)).json;
    expect(second.data).toEqual(first.data);
    expect(Date.parse(second.meta.generated_at)).toBeGreaterThan(Date.parse(first.meta.generated_at));
    await app.owner('update core.view_state set generation = generation + 1');
    expect((await app.get('orders/total', shopA)).json.data).not.toEqual(first.data);
    await app.owner('update orders.orders_by_kind set order_count = order_count - 1000');
    await app.owner('update core.view_state set generation = generation + 1');
    expect((await app.get('orders/total', shopA)).json.data).toEqual(first.data);
  });

  test('each caller sees its own shops; platform rows are for the platform', async () => {
    const total = async (as: string): Promise<number> =>
      (await app.get('orders/total', { 'x-caller': as })).json.data.order_count;
    expect(await total('authenticated a')).toBe(121);
    expect(await total('authenticated a,b')).toBe(241);
    expect(await total('authenticated platform')).toBe(0);
    expect(await total('authenticated')).toBe(0);
    expect(await total('analyst')).toBe(361);
    expect(await total('admin')).toBe(361);
  });

  test('shop_id narrows, repeats, and is 404 for a foreign shop', async () => {
    expect((await app.get('orders/total?shop_id=b', { 'x-caller': 'authenticated a,b' })).json.data.order_count).toBe(
      120,
    );
    expect((await app.get('orders/total?shop_id=a&shop_id=b', { 'x-caller': 'admin' })).json.data.order_count).toBe(
      241,
    );
    for (const foreign of ['b', 'nobody', 'platform']) {
      const { status, json } = await app.get(`orders/total?shop_id=${foreign}`, shopA);
      expect([status, json.code]).toEqual([404, 'not_found']);
    }
    expect(
      (await app.get('orders/hours?shop_id=a', { 'x-caller': 'admin' })).json.data.every((row) => row.shop_id === 'a'),
    ).toBe(true);
  });

  test('pages follow each other without gap or overlap', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page = await app.get(`orders/kinds?days=30&limit=1${next === '' ? '' : `&cursor=${next}`}`, shopA);
      expect(page.status).toBe(200);
      seen.push(...page.json.data.map((row) => row.kind));
      next = page.json.meta.next_cursor;
    }
    const whole = await app.get('orders/kinds?days=30&limit=10', shopA);
    expect(seen).toEqual(whole.json.data.map((row) => row.kind));
    expect(seen).toHaveLength(3);
  });

  test('a cursor of other parameters, or one that was touched, is 400', async () => {
    const cursor = (await app.get('orders/kinds?limit=1', shopA)).json.meta.next_cursor ?? '';
    const touched = `${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}`;
    for (const path of [`orders/kinds?limit=1&days=8&cursor=${cursor}`, `orders/kinds?limit=1&cursor=${touched}`]) {
      const { status, json } = await app.get(path, shopA);
      expect([status, json.errors[0]?.field]).toEqual([400, 'cursor']);
    }
  });

  test('bad input is one entry per field with value and limit', async () => {
    const { status, json } = await app.get('orders/kinds?days=4000&minimum=x&wat=1&limit=1&limit=2', shopA);
    expect(status).toBe(400);
    expect(json.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'days', value: 4000, limit: 90 }),
        expect.objectContaining({ field: 'minimum', value: 'x', limit: { minimum: 0, maximum: 1000 } }),
        expect.objectContaining({ field: 'wat', value: '1' }),
        expect.objectContaining({ field: 'limit', value: ['1', '2'], limit: 1 }),
      ]),
    );
  });

  test('csv and ndjson stream the whole result', async () => {
    const csv = await app.get('orders/kinds?days=30&format=csv', shopA);
    expect(csv.headers['content-type']).toContain('text/csv');
    const lines = csv.text.trimEnd().split('\r\n');
    expect(lines[0]).toBe('kind,order_count,amount_total,last_at');
    expect(lines).toHaveLength(4);
    expect(lines.some((line) => line.startsWith("'=pen,"))).toBe(true);
    const ndjson = await app.get('orders/kinds?days=30', { ...shopA, accept: 'application/x-ndjson' });
    expect(
      ndjson.text
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { kind: string }).kind),
    ).toHaveLength(3);
  });

  test('compare joins the earlier window by key and by position', async () => {
    const { json } = await app.get('orders/kinds?days=5&limit=10&compare=previous_period', shopA);
    for (const row of json.data) {
      expect(row.previous.order_count).toBeGreaterThan(10);
      expect(row.delta.order_count).toBe(row.order_count - row.previous.order_count);
    }
    expect(json.meta.compare).toMatchObject({ with: 'previous_period', to: json.meta.window.from });
    const daily = await app.get('orders/daily?days=3&compare=previous_period', shopA);
    expect(daily.json.data).toHaveLength(3);
    expect(daily.json.data[0]?.previous.order_count).toBe(8);
    const year = await app.get('orders/daily?days=3&compare=previous_year', shopA);
    expect(year.json.data[0]).toMatchObject({ previous: { order_count: 0 }, delta_pct: { order_count: null } });
  });

  test('a series has whole local days, the running one marked', async () => {
    for (const tz of ['Europe/Berlin', 'Asia/Kathmandu', 'Asia/Kolkata']) {
      const { status, json } = await app.get(`orders/daily?days=4&tz=${tz}`, shopA);
      expect(status).toBe(200);
      expect(json.data.map((row) => row.partial)).toEqual([false, false, false, true]);
      expect(json.data[1]?.order_count).toBe(8);
    }
    expect((await app.get('orders/daily?tz=FOO%2B3', shopA)).json.errors[0]).toMatchObject({
      field: 'tz',
      value: 'FOO+3',
    });
  });

  test('a single answer that is not there is 404, also where it is another shop’s', async () => {
    expect((await app.get('orders/customers/c1', shopA)).json.data).toEqual({ id: 'c1', name: 'Ann' });
    expect((await app.get('orders/customers/c2', shopA)).status).toBe(404);
    const { status, json } = await app.get('orders/customers/c9', shopA);
    expect([status, json.detail]).toEqual([404, 'There is nothing here that you may see.']);
  });
});
