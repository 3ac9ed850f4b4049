import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type OrdersApp, startOrders } from '../support/orders-app.js';

const service = { 'x-caller': 'service_role' };
let app: OrdersApp;

beforeAll(async () => {
  app = await startOrders();
});
afterAll(() => app.close());

beforeEach(async () => {
  await app.owner('truncate orders.placed, orders.customers');
  await app.owner('delete from core.tombstone');
});

const order = (id: string, customer: string | null, shop = 'a'): object => ({
  source: 'placed',
  shop_id: shop,
  id,
  customer_id: customer,
  placed_at: new Date(Date.now() - 300_000).toISOString(),
  kind: 'book',
  amount: 7,
});
const send = (events: readonly object[]) => app.post('orders/events', { events }, service);
const remove = async (path: string, caller = 'admin'): Promise<{ status: number; body: Record<string, unknown> }> => {
  const answer = await fetch(`${app.url}/api/v1/${path}`, { method: 'DELETE', headers: { 'x-caller': caller } });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
};
/** Records about persons, once there are as many. The last one of an export follows its last byte. */
async function records(count: number): Promise<object[]> {
  for (let tries = 0; ; tries += 1) {
    const found = await app.owner<object>(
      "select action, outcome, row_count from core.audit_log where action like 'subject.%' order by id",
    );
    if (found.length >= count || tries > 200) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

test('everything held of a person comes as one document or as lines, and is on the record first', async () => {
  await send([order('1', 'ann'), order('2', 'bo'), { source: 'customers', shop_id: 'a', id: 'ann', name: 'Ann' }]);
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
  const before = (await records(0)).length;
  const whole = await app.get('orders/subjects/ann');
  expect(whole.status).toBe(200);
  expect(whole.headers).toMatchObject({ 'cache-control': 'no-store' });
  expect(whole.json).toMatchObject({
    data: {
      relations: [
        { relation: 'orders.placed', rows: [{ id: '1', customer_id: 'ann' }] },
        { relation: 'orders.customers', rows: [{ id: 'ann', name: 'Ann' }] },
      ],
    },
    meta: { generated_at: expect.any(String) as unknown },
  });
  await records(before + 2);
  const lines = await app.get('orders/subjects/ann?format=ndjson');
  expect(
    lines.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as object),
  ).toEqual([
    { relation: 'orders.placed', row: expect.objectContaining({ id: '1' }) as object },
    { relation: 'orders.customers', row: expect.objectContaining({ id: 'ann' }) as object },
  ]);
  await records(before + 4);
  expect((await app.get('orders/subjects/nobody')).json).toMatchObject({ data: { relations: [] } });
  expect((await records(before + 6)).slice(before)).toEqual([
    { action: 'subject.export', outcome: 'started', row_count: null },
    { action: 'subject.export', outcome: 'succeeded', row_count: 2 },
    { action: 'subject.export', outcome: 'started', row_count: null },
    { action: 'subject.export', outcome: 'succeeded', row_count: 2 },
    { action: 'subject.export', outcome: 'started', row_count: null },
    { action: 'subject.export', outcome: 'succeeded', row_count: 0 },
  ]);
});

test('an erased person gets a receipt, and their facts are refused one by one while others are taken', async () => {
  await send([order('1', 'ann'), order('2', 'bo'), { source: 'customers', shop_id: 'a', id: 'ann', name: 'Ann' }]);
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
  const { status, body } = await remove('orders/subjects/ann');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    data: {
      module: 'orders',
      subject_digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
      tenant: null,
      relations: [
        { relation: 'orders.placed', kind: 'source', action: 'deleted', rows: 1 },
        { relation: 'orders.customers', kind: 'source', action: 'deleted', rows: 1 },
      ],
      stores: [{ relation: 'orders.orders_by_kind', rows: 4, buckets: 4 }],
    },
  });
  expect(JSON.stringify(body)).not.toContain('ann');
  const many = Array.from({ length: 1200 }, (_, i) => order(`many ${i}`, i === 1100 ? 'ann' : 'bo'));
  const late = await send([...many, order('3', null), { source: 'customers', shop_id: 'b', id: 'ann', name: 'Ann' }]);
  expect(late.status).toBe(207);
  expect(late.json.data).toMatchObject({
    accepted: 1200,
    errors: [
      { index: 1100, id: 'many 1100', code: 'subject_erased' },
      { index: 1201, id: 'ann', code: 'subject_erased' },
    ],
  });
  expect((await send([order('4', 'ann')])).status).toBe(422);
  expect((await send([{ ...order('2', 'ann'), op: 'update' }])).json.data.errors[0]?.code).toBe('subject_erased');
  expect(await app.owner("select id from orders.placed where customer_id = 'ann'")).toEqual([]);
  expect((await remove('orders/subjects/ann')).body).toMatchObject({ data: { relations: [], stores: [] } });
});

test('a person erased in one shop is another one elsewhere', async () => {
  await send([order('1', 'ann'), order('2', 'ann', 'b')]);
  expect((await remove('orders/subjects/ann?shop_id=a')).body).toMatchObject({
    data: { tenant: 'a', relations: [{ relation: 'orders.placed', rows: 1 }] },
  });
  const report = await send([order('3', 'ann'), order('4', 'ann', 'b')]);
  expect(report.json.data).toMatchObject({ accepted: 1, errors: [{ index: 0, code: 'subject_erased' }] });
  expect(await app.owner("select shop_id, id from orders.placed where customer_id = 'ann' order by id")).toEqual([
    { shop_id: 'b', id: '2' },
    { shop_id: 'b', id: '4' },
  ]);
});

describe('without a record nothing happens', () => {
  beforeEach(async () => {
    await app.owner(
      'create function orders.no_record() returns trigger language plpgsql as $$ begin raise exception $m$full$m$; end $$',
    );
    await app.owner(
      'create trigger no_record before insert on core.audit_log for each row execute function orders.no_record()',
    );
    await send([order('1', 'ann')]);
  });
  afterEach(async () => {
    await app.owner('drop function orders.no_record() cascade');
  });

  test('neither an export nor an erasing', async () => {
    const shown = await app.get('orders/subjects/ann');
    expect([shown.status, shown.json.code]).toEqual([503, 'audit_unavailable']);
    expect(await remove('orders/subjects/ann')).toMatchObject({ status: 503, body: { code: 'audit_unavailable' } });
    expect(await app.owner('select customer_id from orders.placed')).toEqual([{ customer_id: 'ann' }]);
  });
});

test.each([
  ['orders/subjects/ann?days=7', 'days'],
  ['orders/subjects/ann?format=csv', 'format'],
  ['orders/subjects/ann?shop_id=a&shop_id=b', 'shop_id'],
  ['orders/subjects/a%00b', 'id'],
])('GET %s is refused by name', async (path, field) => {
  const answer = await app.get(path);
  expect([answer.status, answer.json.errors[0]?.field]).toEqual([400, field]);
});
