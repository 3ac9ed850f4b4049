import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ExportCodes } from '../../src/reads/export-codes.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';

interface Order {
  readonly id: string;
  readonly customer_id: string | null;
  readonly exported: boolean;
}

let app: OrdersApp;
const shopA = { 'x-caller': 'authenticated a' };

beforeAll(async () => {
  app = await startOrders();
  await app.owner(
    `insert into orders.placed (shop_id, id, customer_id, placed_at, kind)
     select 'a', 'o' || n, 'cust-' || nullif(n % 4, 0), now(), 'book' from generate_series(1, 8) as n`,
  );
});

afterAll(() => app.close());

async function exported(): Promise<Order[]> {
  const { text } = await app.get('orders/placed?format=ndjson', shopA);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Order);
}

describe('an export of a read with codes', () => {
  test('has one code for one value, and no value', async () => {
    const rows = await exported();
    const codes = rows.map(({ customer_id }) => customer_id);
    for (const code of codes.slice(0, 3)) expect(code).toMatch(/^c[0-9a-f]{20}$/);
    expect(codes.slice(0, 4)).toEqual(codes.slice(4));
    expect(codes[3]).toBeNull();
    expect(new Set(codes).size).toBe(4);
    expect(JSON.stringify(rows)).not.toContain('cust-');
  });

  test('cannot be joined with the next one, whatever the format', async () => {
    const first = new Set((await exported()).map(({ customer_id }) => customer_id));
    const second = (await exported()).map(({ customer_id }) => customer_id);
    expect(second.filter((code) => code !== null && first.has(code))).toEqual([]);
    const csv = await app.get('orders/placed?format=csv', shopA);
    expect(csv.text).toMatch(/^shop_id,id,customer_id,exported\r\na,o1,c[0-9a-f]{20},true\r\n/);
    expect(csv.text).not.toContain('cust-');
  });

  test('has no validator, and its rows know that they leave', async () => {
    const answer = await app.get('orders/placed?format=ndjson', shopA);
    expect(answer.headers['etag']).toBeUndefined();
    expect((await exported()).every((row) => row.exported)).toBe(true);
  });

  test('is not what a caller sees on the page', async () => {
    const { json } = await app.get('orders/placed', shopA);
    expect(json.data[0]).toMatchObject({ id: 'o1', customer_id: 'cust-1', exported: false });
  });
});

test('lists have a code for each item, and only the fields named are touched', () => {
  const codes = new ExportCodes(['who', 'group']);
  const row = codes.inRow({ who: 'ann', group: ['ann', 'ben', null], note: 'ann' });
  const [ann, ben] = row['group'] as string[];
  expect(row).toEqual({ who: ann, group: [ann, ben, null], note: 'ann' });
  expect(new Set([ann, ben, 'ann', 'ben']).size).toBe(4);
  expect(codes.inRow({ who: 'ann' })).toEqual({ who: row['who'] });
});
