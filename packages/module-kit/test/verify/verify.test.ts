import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Verified } from '../../src/verify/verify-service.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';

let app: OrdersApp;

beforeAll(async () => {
  app = await startOrders();
  await app.owner(
    `insert into orders.placed (shop_id, id, placed_at, kind, amount)
     select shop, n::text, now() - n * interval '5 minutes', (array['book', 'pen', 'cup'])[1 + n % 3], n
     from unnest(array['a', 'b', 'platform']) as shop cross join generate_series(1, 300) as n`,
  );
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
});

afterAll(() => app.close());

interface Got {
  readonly status: number;
  readonly data: Verified;
  readonly meta: { readonly window: { readonly to: string }; readonly data_through: string };
  readonly code: string;
  readonly detail: string;
}

async function verify(path: string, caller = 'admin'): Promise<Got> {
  const { status, text } = await app.post('orders/verify', { path }, { 'x-caller': caller });
  return { status, ...(JSON.parse(text) as Omit<Got, 'status'>) };
}

describe('what is stored and what the source says', () => {
  test.each(['kinds?days=7', 'kinds?days=7&limit=1', 'daily?days=7&tz=Asia/Kolkata', 'hourly?hours=24', 'total'])(
    'are the same for %s, for everybody',
    async (path) => {
      for (const caller of ['admin', 'service_role', 'authenticated a', 'authenticated a,b', 'authenticated']) {
        const { status, data, meta } = await verify(path, caller);
        expect([status, caller, data.equal, data.differences]).toEqual([200, caller, true, []]);
        expect(data.pending_changes).toBe(0);
        expect(meta.window.to).toBe(meta.data_through);
      }
    },
  );

  test('show the same rows, those of the caller alone', async () => {
    const { data } = await verify('/api/v1/orders/kinds?days=7&limit=10', 'authenticated a');
    expect(data.view.data).toMatchObject([{ order_count: 100 }, { order_count: 100 }, { order_count: 100 }]);
    expect(data.source.data).toEqual(data.view.data);
    expect([data.view.summary, data.source.summary]).toEqual([{ order_count: 300 }, { order_count: 300 }]);
    expect(data.compared).toEqual({ rows: 3, figures: 12, differences: 0 });
  });

  test('a comparison is left out: its earlier window is another question', async () => {
    const { data } = await verify('kinds?days=7&compare=previous_period');
    expect([data.equal, (data.view.data as readonly object[])[0]]).toEqual([
      true,
      expect.not.objectContaining({ delta: {} }),
    ]);
  });
});

test('late facts are a difference, and told as changes that wait, to whom they belong', async () => {
  await app.owner(
    "insert into orders.placed (shop_id, id, placed_at, kind, amount) values ('a', 'late', now() - interval '2 days', 'pen', 7)",
  );
  const mine = await verify('kinds?days=7&limit=10', 'authenticated a');
  expect(mine.data).toMatchObject({
    equal: false,
    pending_changes: 1,
    differences: [
      { row: { kind: 'pen' }, field: 'order_count', view: 100, source: 101 },
      { row: { kind: 'pen' }, field: 'amount_total' },
      { row: null, field: 'summary.order_count', view: 300, source: 301 },
    ],
  });
  const others = await verify('kinds?days=7', 'authenticated b');
  expect(others.data).toMatchObject({ equal: true, pending_changes: 0 });
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
  expect((await verify('kinds?days=7', 'authenticated a')).data).toMatchObject({ equal: true, pending_changes: 0 });
});

test('what somebody did to the stored figures is found, with row and field', async () => {
  await app.owner(
    "update orders.orders_by_kind set order_count = order_count + 1 where shop_id = 'b' and kind = 'cup' and grain = 'all'",
  );
  const { data } = await verify('total', 'authenticated b');
  expect(data).toMatchObject({
    equal: false,
    differences: [{ row: null, field: 'order_count', view: 301, source: 300 }],
    pending_changes: 0,
  });
  await app.owner(
    "update orders.orders_by_kind set order_count = order_count - 1 where shop_id = 'b' and kind = 'cup' and grain = 'all'",
  );
});

describe('it is refused', () => {
  test.each([
    ['placed', 422, 'not_verifiable'],
    ['hours', 422, 'not_verifiable'],
    ['kinds?days=7&shop_id=b', 404, 'not_found'],
    ['kinds?days=0', 400, 'invalid_input'],
    ['kinds?days=7&format=csv', 400, 'invalid_input'],
    ['nothing', 404, 'not_found'],
    ['other/kinds', 404, 'not_found'],
    ['orders/o1', 403, 'role_forbidden'],
  ])('%s: %d %s', async (path, status, code) => {
    const got = await verify(path, 'authenticated a');
    expect([got.status, got.code]).toEqual([status, code]);
  });

  test('to a role without a right to the source', async () => {
    const { status, code, detail } = await verify('total', 'analyst');
    expect([status, code, detail]).toEqual([422, 'not_verifiable', expect.stringContaining('not the sources')]);
  });

  test('behind the sealed line, naming it', async () => {
    await app.owner(
      "update core.source_state set sealed_before = date_trunc('day', now(), 'UTC') - interval '1 day' where source = 'placed'",
    );
    const all = await verify('total');
    expect([all.status, all.code, all.detail]).toEqual([
      422,
      'not_verifiable',
      expect.stringMatching(/behind 20\d\d-.*Z/),
    ]);
    await app.owner("update core.source_state set sealed_before = '-infinity' where source = 'placed'");
  });

  test('before anything is stored', async () => {
    await app.owner(
      "update core.view_state set refreshed_at = null, data_through = null where view = 'orders_by_hour'",
    );
    expect((await verify('total')).code).toBe('not_verifiable');
    await app.engine.refresh('orders', 'all', { asked: 'cli' });
  });

  test('where more wait for the source than may', async () => {
    const lock = app.db.asOwner(
      async (sql) => {
        await sql.query('lock table orders.placed in access exclusive mode');
        const waiting = [verify('total'), verify('total'), verify('total')];
        const first = await Promise.race(waiting);
        return { first, waiting };
      },
      { lockTimeoutMs: 5_000 },
    );
    const { first, waiting } = await lock;
    expect([first.status, first.code]).toEqual([503, 'fallback_busy']);
    const statuses = (await Promise.all(waiting)).map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 503]);
  });

  test('a body that names no path, or more', async () => {
    for (const body of [{}, { path: '' }, { path: 1 }, { path: 'total', days: 1 }, []]) {
      const { status, json } = await app.post('orders/verify', body);
      expect([status, json.code]).toEqual([400, 'invalid_input']);
    }
  });
});
