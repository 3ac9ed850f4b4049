import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { RefreshEngine } from '@tessera/db-core';
import { LiveHub } from '../../src/live/live-hub.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';
import { orders } from '../support/orders.module.js';
import { caller } from '../support/principal.js';
import { Listening } from './listen.js';

let app: OrdersApp;
const open: Listening[] = [];

beforeAll(async () => {
  app = await startOrders({ live: { lookMs: 20, beatMs: 50, checkMs: 50, most: 4, mostOfOne: 2 } });
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.leave()));
  await empty();
});

afterAll(async () => {
  app.app.get(LiveHub).end();
  // Clients of these tests keep their connections for the next request.
  app.app.getHttpServer().closeAllConnections();
  await app.close();
});

/** Waits until the server has noticed who left. */
async function empty(): Promise<void> {
  const hub = app.app.get(LiveHub);
  for (let look = 0; look < 2_000 && hub.size > 0; look += 1) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(hub.size).toBe(0);
}

async function listen(as = 'admin'): Promise<Listening> {
  const one = await Listening.to(`${app.url}/api/v1/live`, { 'x-caller': as });
  open.push(one);
  return one;
}

const refresh = (): Promise<unknown> => app.engine.refresh('orders', 'all', { asked: 'cli' });

test('tells how things are, then what happens', async () => {
  const one = await listen();
  expect([one.status, one.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  expect(one.headers.get('cache-control')).toBe('private, no-store');
  const at = { module: 'orders', view: 'orders_by_hour' };
  expect(await one.until(({ type }) => type === 'state')).toEqual({ type: 'state', data: { ...at, status: 'NEVER' } });
  await app.owner("insert into orders.placed (shop_id, id, placed_at, kind) values ('a', '1', now(), 'book')");
  await refresh();
  const finished = await one.until(({ type }) => type === 'refresh_finished');
  expect(finished.data).toEqual({
    ...at,
    id: expect.any(Number),
    asked_by: 'cli',
    started_at: expect.any(String),
    finished_at: expect.any(String),
    duration_ms: expect.any(Number),
    rows_refreshed: expect.any(Number),
    outcome: 'succeeded',
    generation: 1,
    data_through: expect.any(String),
  });
  const started = one.heard.filter(({ type }) => type === 'refresh_started');
  expect(started.map(({ data }) => data['id'])).toEqual([finished.data['id']]);
  await one.until(({ type, data }) => type === 'state' && data['status'] === 'FRESH');
});

test('what another server does is told too, also while it is under way', async () => {
  const [one, two] = await Promise.all([listen(), listen('analyst')]);
  await one.until(({ type }) => type === 'state');
  const other = new RefreshEngine(app.db, [{ model: orders, bindings: {} }], { replica: 'another' });
  let refreshing: Promise<unknown> = Promise.resolve();
  await app.db.asOwner(async (sql) => {
    await sql.query('lock table orders.refresh_lock in share row exclusive mode');
    refreshing = other.refresh('orders', 'all', { asked: 'api' });
    const isStarted = ({ type, data }: { type: string; data: object }): boolean =>
      type === 'refresh_started' && 'asked_by' in data && data.asked_by === 'api';
    for (const each of [one, two]) await each.until(isStarted);
    // Whoever comes now learns of it as well.
    await (await listen('service_role')).until(isStarted);
    expect(one.heard.some(({ type }) => type === 'refresh_finished')).toBe(false);
  });
  await refreshing;
  for (const each of [one, two]) await each.until(({ type }) => type === 'refresh_finished');
});

test('a refresh that fails is told with its outcome, and the state that follows', async () => {
  const one = await listen();
  await one.until(({ type }) => type === 'state');
  await app.owner('alter table orders.orders_by_kind rename to hidden');
  await app.owner("insert into orders.placed (shop_id, id, placed_at, kind) values ('a', '2', now(), 'book')");
  await refresh().catch(() => undefined);
  expect((await one.until(({ type }) => type === 'refresh_finished')).data['outcome']).toBe('failed');
  await one.until(({ type, data }) => type === 'state' && data['status'] === 'FAILED');
  await app.owner('alter table orders.hidden rename to orders_by_kind');
  await refresh();
  await one.until(({ type, data }) => type === 'state' && data['status'] === 'FRESH');
  expect(JSON.stringify(one.heard)).not.toMatch(/hidden|relation/);
});

test('a backfill is told day by day, and its end', async () => {
  const one = await listen();
  await one.until(({ type }) => type === 'state');
  await app.owner(
    `insert into core.backfill (module, range_from, range_to, done_from, asked, asked_role)
     values ('orders', '2026-03-01Z', '2026-03-04Z', '2026-03-04Z', 'api', 'admin')`,
  );
  const days = { module: 'orders', id: expect.any(Number), total_days: 3 };
  const at = (done: number): Promise<{ data: object }> =>
    one.until(({ type, data }) => type === 'backfill' && data['done_days'] === done);
  expect((await at(0)).data).toEqual({ ...days, state: 'running', done_days: 0 });
  await app.owner("update core.backfill set done_from = '2026-03-03Z'");
  expect((await at(1)).data).toEqual({ ...days, state: 'running', done_days: 1 });
  await app.owner("update core.backfill set done_from = range_from, state = 'succeeded', finished_at = now()");
  expect((await at(3)).data).toEqual({ ...days, state: 'succeeded', done_days: 3 });
});

test('members learn nothing of how much others have', async () => {
  const one = await listen('authenticated a');
  await one.until(({ type }) => type === 'state');
  await refresh();
  expect((await one.until(({ type }) => type === 'refresh_finished')).data['rows_refreshed']).toBeNull();
});

describe('streams are few', () => {
  test('of one caller, and of the server', async () => {
    await Promise.all([listen('admin'), listen('admin'), listen('analyst'), listen('service_role')]);
    for (const as of ['admin', 'authenticated a']) {
      const { status, json, headers } = await app.get('live', { 'x-caller': as });
      expect([as, status, json.code, headers['retry-after']]).toEqual([as, 503, 'live_busy', '10']);
    }
  });

  test('whoever leaves makes room, and nobody looks where nobody listens', async () => {
    const hub = app.app.get(LiveHub);
    const one = await listen();
    await one.until(({ type }) => type === 'state');
    await one.leave();
    await empty();
    expect((await fetch(`${app.url}/api/v1/live`, { method: 'HEAD' })).status).toBe(200);
    expect(hub.size).toBe(0);
  });
});

test('a stream is kept open by comments, and ends with its credential', async () => {
  const hub = app.app.get(LiveHub);
  let holds = true;
  const stream = await hub.open({ principal: caller('admin'), holds: () => Promise.resolve(holds) });
  let text = '';
  stream.on('data', (part: Buffer) => {
    text += part.toString();
    if (text.includes(': still here')) holds = false;
  });
  await new Promise((resolve) => stream.once('close', resolve));
  expect(text).toMatch(
    /^retry: 3000\n\n[\s\S]*: still here\n\n[\s\S]*event: end\ndata: \{"reason":"credentials"\}\n\n$/,
  );
});

test('where the server ends, streams do, and none is opened', async () => {
  const other = await startOrders({ live: { lookMs: 20 } });
  const one = await Listening.to(`${other.url}/api/v1/live`, {});
  await one.until(({ type }) => type === 'state');
  other.app.get(LiveHub).end();
  await one.ended;
  expect(one.heard.at(-1)).toEqual({ type: 'end', data: { reason: 'draining' } });
  expect((await other.get('live')).json.code).toBe('draining');
  await other.close();
});
