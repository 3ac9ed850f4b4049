import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OrdersApp, startOrders } from '../support/orders-app.js';
import { orders } from '../support/orders.module.js';

let app: OrdersApp;

beforeAll(async () => {
  app = await startOrders({}, { ...orders, tenantNames: { source: 'customers', column: 'name' } });
  await app.owner(
    `insert into orders.placed (shop_id, id, placed_at, kind)
     select shop, '1', now(), 'book' from unnest(array['a', 'b', 'c', 'platform']) as shop`,
  );
  await app.owner(
    "insert into orders.customers (shop_id, id, name) values ('a', '1', 'Zum Anker'), ('b', '1', 'bakery'), ('d', '1', 'Dairy')",
  );
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
});

afterAll(() => app.close());

const as = (caller: string): Record<string, string> => ({ 'x-caller': caller });
const idsOf = async (query: string, caller: string): Promise<string[]> =>
  (await app.get(`orders/tenants${query}`, as(caller))).json.data.map(({ id }) => id);

test.each(['admin', 'service_role', 'analyst'])('%s may choose whatever has rows, by name', async (role) => {
  const { status, json } = await app.get('orders/tenants', as(role));
  expect(status).toBe(200);
  expect(json.data).toEqual([
    { id: 'b', name: 'bakery', is_platform: false },
    { id: 'c', name: null, is_platform: false },
    { id: 'platform', name: null, is_platform: true },
    { id: 'a', name: 'Zum Anker', is_platform: false },
  ]);
});

test('a role that may read nothing of a module has nothing to choose', async () => {
  const closed = orders.rollups.map((rollup) => ({ ...rollup, readBy: [] }));
  const other = await startOrders({}, { ...orders, rollups: closed, views: [], reads: [], panels: [], metrics: [] });
  await other.owner("insert into orders.placed (shop_id, id, placed_at, kind) values ('a', '1', now(), 'book')");
  await other.engine.refresh('orders', 'all', { asked: 'cli' });
  const { status, json } = await other.get('orders/tenants', as('analyst'));
  await other.close();
  expect([status, json.data]).toEqual([200, []]);
});

test('members may choose their own, rows or none, and nothing else', async () => {
  expect(await idsOf('', 'authenticated a,nothing,platform')).toEqual(['nothing', 'a']);
  expect(await idsOf('', 'authenticated')).toEqual([]);
  expect((await app.get('orders/tenants', as('authenticated b'))).json.data).toEqual([
    { id: 'b', name: 'bakery', is_platform: false },
  ]);
});

test('a text is looked for in name and id, whatever its case, and is no pattern', async () => {
  expect(await idsOf('?q=AN', 'admin')).toEqual(['a']);
  expect(await idsOf('?q=Platf', 'admin')).toEqual(['platform']);
  expect(await idsOf('?q=%25', 'admin')).toEqual([]);
});

test('pages make up the whole, and a cursor fits its own filter alone', async () => {
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const { json } = await app.get(`orders/tenants?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`);
    seen.push(...json.data.map(({ id }) => id));
    cursor = json.meta.next_cursor;
  }
  expect(seen).toEqual(['b', 'c', 'platform', 'a']);
  const first = await app.get('orders/tenants?limit=1');
  const other = await app.get(`orders/tenants?limit=1&q=a&cursor=${first.json.meta.next_cursor}`);
  expect([other.status, other.json.errors[0]?.field]).toEqual([400, 'cursor']);
});

test('bad parameters are told, each by its name', async () => {
  const { status, json } = await app.get('orders/tenants?q=&limit=501&days=1&cursor=a&cursor=b');
  expect(status).toBe(400);
  expect(json.errors.map(({ field }) => field).sort()).toEqual(['cursor', 'days', 'limit', 'q']);
});
