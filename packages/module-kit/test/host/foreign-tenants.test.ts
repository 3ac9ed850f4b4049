import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DataModel } from '@tessera/db-core';
import { NotFound } from '../../src/http/problems.js';
import { resolveTenants } from '../../src/reads/tenant-scope.js';
import { orders } from '../support/orders.module.js';
import { type Answer, type OrdersApp, startOrders } from '../support/orders-app.js';
import { caller } from '../support/principal.js';

const shopA = { 'x-caller': 'authenticated a' };
let app: OrdersApp;

beforeAll(async () => {
  app = await startOrders();
  await app.owner(`
    insert into orders.placed (shop_id, id, placed_at, kind, amount)
    select shop, shop || n, now() - n * interval '3 hours', (array['book', 'game', 'pen'])[1 + n % 3], n
    from unnest(array['a', 'b']) as s (shop), generate_series(1, 60) as n
  `);
  await app.owner("insert into orders.customers values ('a', 'c1', 'Ann'), ('b', 'c2', 'Ben')");
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
});
afterAll(() => app.close());

/** What an answer tells, without the name that the caller gave itself and the moment. */
const told = ({ status, text }: Answer, name: string): unknown => [
  status,
  text.replaceAll(name, 'NAME').replaceAll(/"(generated_at|data_through|request_id)":"[^"]*"/g, ''),
];

describe('a tenant that is not the caller’s is 404, whether it exists or not', () => {
  const ways: readonly [string, (shop: string) => Promise<Answer>][] = [
    ['alone', (shop) => app.get(`orders/kinds?shop_id=${shop}`, shopA)],
    ['beside an own one', (shop) => app.get(`orders/kinds?shop_id=a&shop_id=${shop}`, shopA)],
    ['of a single answer', (shop) => app.get(`orders/total?shop_id=${shop}`, shopA)],
    ['of a comparison', (shop) => app.get(`orders/kinds?compare=previous_period&shop_id=${shop}`, shopA)],
    ['of an export', (shop) => app.get(`orders/hours?format=csv&shop_id=${shop}`, shopA)],
    ['with any validator', (shop) => app.get(`orders/kinds?shop_id=${shop}`, { ...shopA, 'if-none-match': '*' })],
  ];

  test.each(ways)('%s', async (_, ask) => {
    const [existing, invented] = [await ask('b'), await ask('zz')];
    expect(existing.status).toBe(404);
    expect(told(existing, 'b"')).toEqual(told(invented, 'zz"'));
  });

  test('within a batch, where the own parts are answered', async () => {
    const parts = (shop: string): object => ({
      requests: [
        { id: 'own', path: 'orders/total' },
        { id: 'named', path: `orders/total?shop_id=${shop}` },
        { id: 'path', path: `orders/customers/${shop === 'b' ? 'c2' : 'c9'}` },
      ],
    });
    const [existing, invented] = [
      await app.post('batch', parts('b'), shopA),
      await app.post('batch', parts('zz'), shopA),
    ];
    const results = existing.json.data.map(({ id, status, body }) => [id, status, body.code]);
    expect(results).toEqual([
      ['own', 200, undefined],
      ['named', 404, 'not_found'],
      ['path', 404, 'not_found'],
    ]);
    expect(invented.json.data.map(({ id, status, body }) => [id, status, body.code])).toEqual(results);
  });

  test('as an id in a path', async () => {
    const answers = await Promise.all(['c2', 'c9'].map((id) => app.get(`orders/customers/${id}`, shopA)));
    expect(answers.map(({ status, json }) => [status, json.code])).toEqual(Array(2).fill([404, 'not_found']));
    expect((await app.get('orders/customers/c1', shopA)).status).toBe(200);
  });
});

test("another caller's cursor opens nothing: it belongs to the tenants that it was made for", async () => {
  const cursor = (await app.get('orders/kinds?limit=1', { 'x-caller': 'authenticated b' })).json.meta.next_cursor ?? '';
  expect(cursor).not.toBe('');
  const stolen = await app.get(`orders/kinds?limit=1&cursor=${cursor}`, shopA);
  expect([stolen.status, stolen.json.errors[0]?.field]).toEqual([400, 'cursor']);
  const named = await app.get(`orders/kinds?limit=1&shop_id=b&cursor=${cursor}`, shopA);
  expect(named.status).toBe(404);
});

describe('tenants that are UUIDs', () => {
  const model: DataModel = { ...orders, tenant: { ...orders.tenant, type: 'uuid' } };
  const id = '0F8FAD5B-D9CB-469F-A165-70867728950E';

  test('are the same in capitals, in the claim and in the parameter', () => {
    for (const claim of [id, id.toLowerCase()]) {
      const own = caller('authenticated', [claim, 'no uuid']);
      expect(resolveTenants(model, own, [])).toEqual([id.toLowerCase()]);
      expect(resolveTenants(model, own, [id])).toEqual([id.toLowerCase()]);
    }
  });

  test('are 404 where they are not the caller’s', () => {
    expect(() => resolveTenants(model, caller('authenticated', []), [id])).toThrow(NotFound);
  });
});
