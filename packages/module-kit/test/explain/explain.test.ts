import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Explained } from '../../src/explain/explained.types.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';

let app: OrdersApp;

beforeAll(async () => {
  app = await startOrders({
    bindings: { orders: { customers: { kind: 'external', table: 'crm.people', columns: {} } } },
  });
  await app.owner("insert into orders.placed (shop_id, id, placed_at, kind) values ('a', '1', now(), 'book')");
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
});

afterAll(() => app.close());

async function explain(path: string, caller = 'admin'): Promise<{ status: number; code: string; data: Explained }> {
  const { status, text } = await app.get(`orders/explain?path=${encodeURIComponent(path)}`, { 'x-caller': caller });
  return { status, ...(JSON.parse(text) as { code: string; data: Explained }) };
}

test('tells the statement, what stands before the query, and the values apart from both', async () => {
  const { status, data } = await explain('kinds?days=7&minimum=987', 'authenticated a');
  expect(status).toBe(200);
  expect(data).toMatchObject({ path: 'kinds?days=7&minimum=987', read: 'kinds', origin: 'view' });
  const { sql, query, relations, parameters } = data.statement;
  expect(query).toMatchObject({ file: 'sql/queries/by-kind.sql', sql: expect.stringContaining('from parts') });
  expect(relations.map(({ name }) => name)).toEqual(['parts']);
  // As composed: each part is in the whole, with the same numbers.
  for (const relation of relations) expect(sql).toContain(relation.sql);
  expect(parameters[0]).toEqual({ position: 1, name: 'minimum', value: 987, used_by: 'query' });
  expect(parameters.slice(1).map(({ name, used_by: by }) => [name, by])).toEqual([
    ['from', 'host'],
    ['to', 'host'],
    ['tz', 'host'],
    ['tenants', 'host'],
    ['limit', 'host'],
  ]);
  expect(parameters.find(({ name }) => name === 'tenants')?.value).toEqual(['a']);
  expect(sql).not.toContain('987');
  expect(data.summary?.query?.file).toBe('sql/queries/total.sql');
});

test('the statement runs with the values as they are told', async () => {
  const { data } = await explain('hourly?hours=2');
  const { sql, parameters } = data.statement;
  const rows = await app.owner<{ order_count: number }>(
    sql,
    parameters.map(({ value }) => value),
  );
  expect(rows.map((row) => row.order_count)).toEqual([1, 0]);
});

test('tells the views, the refresh that made them, stores and sources', async () => {
  const { data } = await explain('customers/c1');
  expect(data.views).toEqual([
    {
      name: 'orders_by_hour',
      description: 'Orders by hour',
      strategy: 'incremental',
      schedule: '*/5 * * * *',
      stores: ['orders_by_kind'],
      state: 'FRESH',
      view: { file: 'sql/views/orders_by_hour.sql', sql: expect.stringContaining('orders_by_kind') },
      definition: null,
      refresh: {
        id: expect.any(Number),
        started_at: expect.any(String),
        finished_at: expect.any(String),
        duration_ms: expect.any(Number),
        rows_refreshed: expect.any(Number),
        data_through: expect.any(String),
        generation: 1,
        asked_by: 'cli',
        outcome: 'succeeded',
      },
    },
  ]);
  expect(data.stores).toMatchObject([{ name: 'orders_by_kind', kind: 'rollup', sources: ['placed'] }]);
  expect(data.sources).toMatchObject([
    { name: 'placed', kind: 'managed', role: 'facts', relation: 'orders.placed' },
    { name: 'customers', kind: 'external', role: 'reference', relation: 'crm.people' },
  ]);
});

test('members learn neither how much others have nor where tables lie', async () => {
  const { data } = await explain('total', 'authenticated a');
  expect(data.views[0]?.refresh).toMatchObject({ rows_refreshed: null, generation: 1 });
  expect(data.sources.map(({ relation }) => relation)).toEqual([null]);
});

test('a fallback is told as what it is', async () => {
  await app.owner("update core.view_state set refreshed_at = null, data_through = null where view = 'orders_by_hour'");
  const { data } = await explain('total');
  expect(data).toMatchObject({ origin: 'source', views: [{ state: 'NEVER' }] });
  expect(data.statement.sql).toContain('orders.placed_source');
});

describe('it is refused', () => {
  test.each([
    ['kinds?shop_id=b', 404, 'not_found'],
    ['kinds?days=500', 400, 'invalid_input'],
    ['total?format=csv', 400, 'invalid_input'],
    ['none', 404, 'not_found'],
    ['../audit', 404, 'not_found'],
    ['orders/o1', 403, 'role_forbidden'],
  ])('%s: %d %s, as the read itself would be', async (path, status, code) => {
    const got = await explain(path, 'authenticated a');
    expect([got.status, got.code]).toEqual([status, code]);
  });

  test('without a path, with two, or with more', async () => {
    for (const query of ['', '?path=', '?path=total&path=kinds', '?path=total&days=7']) {
      const { status, json } = await app.get(`orders/explain${query}`);
      expect([status, json.code]).toEqual([400, 'invalid_input']);
    }
  });
});
