import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startExport } from '../../src/reads/export-stream.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';

let app: OrdersApp;

beforeAll(async () => {
  app = await startOrders();
  await app.owner(
    "insert into orders.placed (shop_id, id, placed_at, kind, amount) select 'a', 'o' || n, now() - n * interval '1 minute', left(md5(n::text), 20), n from generate_series(1, 8000) as n",
  );
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
});

afterAll(() => app.close());

const busy = async (): Promise<number> => {
  const { total, idle } = app.db.poolStats();
  return total - idle;
};

test('a large result streams whole', async () => {
  const { text } = await app.get('orders/hours?format=ndjson');
  expect(text.trimEnd().split('\n')).toHaveLength(8_000);
});

test('a client that goes away ends the query and gives its connection back', async () => {
  await new Promise<void>((resolve, reject) => {
    const request = get(`${app.url}/api/v1/orders/hours?format=csv`, (response) => {
      response.once('data', () => {
        request.destroy();
        resolve();
      });
    });
    request.once('error', reject);
  });
  for (let tries = 0; tries < 200 && (await busy()) > 0; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await busy()).toBe(0);
  expect((await app.get('orders/total')).status).toBe(200);
});

test('an export that is not taken in time breaks off, and ends what it is made of', async () => {
  let ended = false;
  async function* endless(): AsyncGenerator<string> {
    try {
      for (;;) yield await Promise.resolve('x'.repeat(100_000));
    } finally {
      ended = true;
    }
  }
  const { stream, finished } = await startExport(endless(), 50);
  const failure = new Promise((resolve) => stream.once('error', resolve));
  stream.read();
  await finished;
  expect(await failure).toMatchObject({ code: 'export_too_slow' });
  expect(ended).toBe(true);
});
