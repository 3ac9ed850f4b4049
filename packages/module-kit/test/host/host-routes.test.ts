import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { Registry } from 'prom-client';
import { AnalyticsHealth } from '../../src/health/module-health.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';
import { orders } from '../support/orders.module.js';

let app: OrdersApp;

beforeAll(async () => {
  app = await startOrders();
  await app.owner(
    "insert into orders.placed (shop_id, id, placed_at, kind, amount) values ('a', '1', now(), 'book', 5)",
  );
});

afterAll(() => app.close());

describe('refreshing', () => {
  test('refresh-status tells NEVER, then FRESH', async () => {
    const before = await app.get('orders/refresh-status');
    expect(before.json.data).toMatchObject({
      all_views_fresh: false,
      views: [{ view_name: 'orders_by_hour', status: 'NEVER', interval: '5 minutes' }],
    });
    const refreshed = await app.post('orders/refresh', { views: ['orders_by_hour'] });
    expect(refreshed.status).toBe(200);
    expect(refreshed.json.data).toEqual([
      {
        view_name: 'orders_by_hour',
        refresh_duration_ms: expect.any(Number),
        rows_refreshed: expect.any(Number),
        success: true,
        error_message: null,
      },
    ]);
    const after = await app.get('orders/refresh-status');
    expect(after.json.data).toMatchObject({
      all_views_fresh: true,
      views: [
        {
          status: 'FRESH',
          age_minutes: expect.any(Number),
          next_run_at: expect.stringMatching(/T\d\d:\d[05]:00\.000Z$/),
        },
      ],
    });
  });

  test('unknown views are 400', async () => {
    const { status, json } = await app.post('orders/refresh', { views: ['nope'] });
    expect([status, json.errors[0]]).toEqual([
      400,
      { field: 'views', value: 'nope', detail: 'is not a view of this module', limit: ['orders_by_hour'] },
    ]);
  });

  test('the log has pages and filters', async () => {
    await app.engine.refresh('orders', 'all', { asked: 'cli' });
    const first = await app.get('refreshes?limit=1&module=orders');
    expect(first.json.data[0]).toMatchObject({ module: 'orders', asked_by: 'cli' });
    const second = await app.get(`refreshes?limit=1&module=orders&cursor=${first.json.meta.next_cursor}`);
    expect(second.json.data[0]?.id).toBeLessThan(Number(first.json.data[0]?.id));
    expect((await app.get('refreshes?outcome=odd&from=yesterday')).json.errors.map((error) => error.field)).toEqual([
      'outcome',
      'from',
    ]);
  });
});

test('modules tells what is enabled', async () => {
  const { json } = await app.get('modules');
  expect(json.data).toHaveLength(1);
  expect(json.data[0]).toMatchObject({
    name: 'orders',
    schema: 'orders',
    migrations: { applied: [expect.stringContaining('1790000300001')], pending: [] },
    sources: [{ name: 'placed', kind: 'managed' }, { name: 'customers' }],
    schedules: [{ name: 'orders.orders_by_hour', cron: '*/5 * * * *', tz: 'UTC' }],
    panels: [{ id: 'daily' }],
  });
});

describe('batch', () => {
  test('answers each read by itself, over one snapshot', async () => {
    const { status, json } = await app.post(
      'batch',
      {
        requests: [
          { id: 'total', path: '/api/v1/orders/total' },
          { id: 'kinds', path: 'orders/kinds?days=7' },
          { id: 'bad', path: 'orders/kinds?days=0' },
          { id: 'none', path: 'orders/nothing' },
          { id: 'role', path: 'orders/customers/c1' },
          { id: 'again', path: 'orders/total' },
        ],
      },
      { 'x-caller': 'analyst' },
    );
    expect(status).toBe(200);
    expect(json.data.map((part) => [part.id, part.status])).toEqual([
      ['total', 200],
      ['kinds', 200],
      ['bad', 400],
      ['none', 404],
      ['role', 403],
      ['again', 200],
    ]);
    expect(json.data[2]?.body).toMatchObject({ instance: 'orders/kinds', request_id: expect.any(String) });
    expect(json.data[0]?.body.meta.generated_at).toBe(json.data[5]?.body.meta.generated_at);
  });

  test('a part that still holds is 304 and has no body; what changed is answered anew', async () => {
    const ask = (validators: Readonly<Record<string, string>> = {}) =>
      app.post('batch', {
        requests: ['total', 'kinds?days=7', 'orders/1'].map((path) => ({
          id: path,
          path: `orders/${path}`,
          ...(!Object.hasOwn(validators, path) ? {} : { if_none_match: validators[path] }),
        })),
      });
    const first = await ask();
    const [total, kinds, order] = first.json.data;
    expect(first.json.data.map(({ status, etag }) => [status, etag === null])).toEqual([
      [200, false],
      [200, false],
      [200, true],
    ]);
    expect((await app.get('orders/total')).headers['etag']).toBe(total?.etag);
    const same = await ask({ total: total?.etag ?? '', 'kinds?days=7': `"other", ${kinds?.etag ?? ''}` });
    expect(same.json.data.map(({ status, etag, body }) => [status, etag, JSON.stringify(body) === 'null'])).toEqual([
      [304, total?.etag, true],
      [304, kinds?.etag, true],
      [200, order?.etag, false],
    ]);
    await app.owner("insert into orders.placed (shop_id, id, placed_at, kind) values ('a', 'more', now(), 'pen')");
    await app.engine.refresh('orders', 'all', { asked: 'cli' });
    const changed = await ask({ total: total?.etag ?? '' });
    expect(changed.json.data[0]?.status).toBe(200);
    expect(changed.json.data[0]?.etag).not.toBe(total?.etag);
  });

  test.each(['csv', 'ndjson', 'xml'])('a part of format %s is 400: exports have no page limit', async (format) => {
    const { json } = await app.post('batch', {
      requests: [
        { id: 'other', path: `orders/kinds?format=${format}` },
        { id: 'json', path: 'orders/kinds?format=json' },
      ],
    });
    expect(json.data[0]).toMatchObject({ status: 400, body: { errors: [{ field: 'format', value: format }] } });
    expect(json.data[1]?.status).toBe(200);
  });

  test('two parts of one id, too many parts, and other fields are 400', async () => {
    const part = { id: 'x', path: 'orders/total' };
    const fields = async (body: object): Promise<string[]> =>
      (await app.post('batch', body)).json.errors.map((error) => error.field);
    expect(await fields({ requests: [part, part] })).toEqual(['requests[1].id']);
    expect(await fields({ requests: Array.from({ length: 21 }, (_, n) => ({ ...part, id: `${n}` })) })).toEqual([
      'requests',
    ]);
    expect(await fields({ requests: [part], more: 1 })).toEqual(['more']);
    expect(await fields({ requests: [{ ...part, etag: '"x"' }] })).toEqual(['requests[0].etag']);
    expect(await fields({ requests: [{ ...part, if_none_match: 1 }] })).toEqual(['requests[0].if_none_match']);
    expect(await fields({})).toEqual(['requests']);
  });
});

test('a query string is refused where none is taken, with one entry per parameter', async () => {
  const lines = { 'content-type': 'application/x-ndjson' };
  const answers = [
    await app.get('modules?days=1&x=2'),
    await app.get('orders/refresh-status?days=1&x=2'),
    await app.post('orders/refresh?days=1&x=2', {}),
    await app.post('orders/events?days=1&x=2', { events: [] }),
    await app.post('orders/events?days=1&x=2', '{}\n'.repeat(50_000), lines),
    await app.post('batch?days=1&x=2', { requests: [] }),
  ];
  for (const { status, json } of answers) {
    expect([status, json.code, json.errors.map(({ field }) => field)]).toEqual([400, 'invalid_input', ['days', 'x']]);
  }
});

test('OpenAPI describes every route with an example', () => {
  const document = SwaggerModule.createDocument(app.app, new DocumentBuilder().setOpenAPIVersion('3.1.0').build());
  const paths = Object.keys(document.paths);
  expect(paths).toEqual(
    expect.arrayContaining([
      '/api/v1/orders/kinds',
      '/api/v1/orders/customers/{id}',
      '/api/v1/orders/refresh-status',
      '/api/v1/orders/refresh',
      '/api/v1/orders/events',
      '/api/v1/modules',
      '/api/v1/refreshes',
      '/api/v1/batch',
    ]),
  );
  const kinds = document.paths['/api/v1/orders/kinds']?.get;
  expect(kinds?.parameters?.map((parameter) => ('name' in parameter ? parameter.name : ''))).toEqual(
    expect.arrayContaining(['shop_id', 'minimum', 'days', 'limit', 'cursor', 'format', 'compare']),
  );
  const ok = kinds?.responses['200'];
  expect(ok && 'content' in ok ? ok.content['application/json'] : undefined).toMatchObject({
    schema: { properties: { data: { items: { properties: { amount_total: { type: ['integer', 'null'] } } } } } },
    example: { data: [{ kind: 'book' }] },
  });
  expect(Object.keys(document.components?.schemas ?? {})).toEqual(
    expect.arrayContaining(['ProblemDocument', 'MetaDocument']),
  );
});

test('metrics tell of requests, hits, refreshes, views and the pool', async () => {
  const registry = app.app.get(Registry);
  await registry.metrics();
  await app.get('orders/total');
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
  const text = await registry.metrics();
  expect(text).toContain('tessera_reads_total{module="orders",route="total",source="view"}');
  expect(text).toMatch(
    /tessera_http_request_duration_seconds_count\{method="GET",route="\/api\/v1\/orders\/total",status="200"\} \d/,
  );
  expect(text).toContain('tessera_view_age_seconds{module="orders",view="orders_by_hour"}');
  expect(text).toMatch(/tessera_pool_connections\{state="idle"\} \d/);
});

test('health is fresh after a refresh and degraded, not down, when views are old', async () => {
  const health = app.app.get(AnalyticsHealth);
  expect(await health.check()).toMatchObject({ orders: { status: 'up', state: 'fresh' } });
  const later = (seconds: number) =>
    new AnalyticsHealth([orders], app.engine, undefined, () => Date.now() + seconds * 1000);
  expect(await later(700).check()).toMatchObject({ orders: { status: 'degraded', state: 'degraded' } });
  expect(await later(4000).check()).toMatchObject({ orders: { status: 'degraded', state: 'down' } });
});
