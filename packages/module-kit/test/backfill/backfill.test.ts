import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { SlotLedger } from '@tessera/db-core';
import { BackfillWorker } from '../../src/backfill/backfill-worker.js';
import { Scheduler } from '../../src/schedule/scheduler.js';
import { type Answer, type OrdersApp, startOrders } from '../support/orders-app.js';

interface Told {
  readonly id: number;
  readonly state: string;
  readonly days: number;
  readonly days_done: number;
  readonly rows: number;
  readonly asked_by: string | null;
  readonly finished_at: string | null;
  readonly error: string | null;
}

const DAY_MS = 86_400_000;
const midnight = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const day = (ago: number): string => new Date(midnight - ago * DAY_MS).toISOString().slice(0, 10);
const data = (answer: Answer): Told => answer.json.data as unknown as Told;

let app: OrdersApp;

beforeAll(async () => {
  app = await startOrders();
  await app.owner(
    "insert into orders.placed (shop_id, id, placed_at, kind, amount) select 'a', 'o' || n, now() - n * interval '1 hour', 'book', n from generate_series(1, 200) as n",
  );
  await app.engine.refresh('orders', 'all', { asked: 'cli' });
});

afterEach(async () => {
  await app.app.get(Scheduler).backfills.ended();
  await app.owner('delete from core.backfill');
  await app.owner('delete from core.refresh_slot');
});

afterAll(() => app.close());

const ask = (from: string, to: string): Promise<Answer> => app.post('orders/backfill', { from, to });
const progress = async (): Promise<Told> => data(await app.get('orders/backfill'));

function worker(replica: string): BackfillWorker {
  const parts = { database: app.db, engine: app.engine, definitions: [{ name: 'orders' }] };
  return new BackfillWorker(parts, new SlotLedger(app.db, replica), () => undefined);
}

describe('the routes', () => {
  test('none was asked for: null', async () => {
    expect((await app.get('orders/backfill')).json.data).toBeNull();
  });

  test('taking it on is 202 with its state, and progress is told', async () => {
    const asked = await ask(day(3), day(0));
    expect(asked.status).toBe(202);
    expect(data(asked)).toMatchObject({
      module: 'orders',
      from: `${day(3)}T00:00:00.000Z`,
      to: `${day(0)}T00:00:00.000Z`,
      state: 'running',
      days: 3,
      days_done: 0,
      done_from: null,
      asked: 'api',
      asked_role: 'admin',
    });
    const one = worker('one');
    await one.takeOver();
    await one.ended();
    expect(await progress()).toMatchObject({
      state: 'succeeded',
      days_done: 3,
      done_from: `${day(3)}T00:00:00.000Z`,
      error: null,
    });
    expect((await progress()).rows).toBeGreaterThan(0);
    expect(await app.owner("select outcome, object from core.audit_log where action = 'backfill' order by id")).toEqual(
      [
        { outcome: 'started', object: `${day(3)}T00:00:00.000Z/${day(0)}T00:00:00.000Z` },
        { outcome: 'succeeded', object: `${day(3)}T00:00:00.000Z/${day(0)}T00:00:00.000Z` },
      ],
    );
  });

  test('the running range is joined, another one is 409 and named', async () => {
    const first = await ask(day(3), day(0));
    const same = await ask(`${day(3)}T10:00:00+02:00`, `${day(1)}T00:00:01Z`);
    expect([same.status, data(same).id]).toEqual([202, data(first).id]);
    const other = await ask(day(4), day(0));
    expect([other.status, other.json.code]).toEqual([409, 'already_running']);
    expect(other.json.detail).toBe(
      `A backfill of orders from ${day(3)} to ${day(0)} is running: 0 of 3 days are done; one at a time in a module.`,
    );
  });

  test('sealed days are 422 and the date is named', async () => {
    await app.owner("update core.source_state set sealed_before = $1 where source = 'placed'", [`${day(5)}T00:00:00Z`]);
    const { status, json } = await ask(day(9), day(0));
    expect([status, json.code, json.errors]).toEqual([
      422,
      'range_sealed',
      [
        {
          field: 'from',
          value: `${day(9)}T00:00:00.000Z`,
          detail: 'must not be before the sealed line',
          limit: day(5),
        },
      ],
    ]);
    expect((await ask(day(5), day(0))).status).toBe(202);
    await app.owner("update core.source_state set sealed_before = '-infinity'");
  });

  test.each([
    [
      {},
      [
        ['from', null],
        ['to', null],
      ],
    ],
    [{ from: '2026-03-01' }, [['to', null]]],
    [{ from: '2026-02-30', to: '2026-03-01' }, [['from', '2026-02-30']]],
    [{ from: '2026-03-01', to: '2026-03-01' }, [['to', '2026-03-01']]],
    [{ from: '2016-03-01', to: '2026-04-01' }, [['to', '2026-04-01']]],
    [
      { from: 20260301, to: ['2026-03-02'], days: 3 },
      [
        ['days', 3],
        ['from', 20260301],
        ['to', null],
      ],
    ],
    [
      [],
      [
        ['from', null],
        ['to', null],
      ],
    ],
  ])('%j is 400 with an entry per field', async (body, wrong) => {
    const { status, json } = await app.post('orders/backfill', body);
    const told = json.errors as unknown as { field: string; value: unknown; limit: unknown; detail: string }[];
    expect([status, told.map(({ field, value }) => [field, value])]).toEqual([400, wrong]);
    for (const { limit, detail } of told) expect([limit, detail].every(Boolean)).toBe(true);
  });

  test('nothing is begun whose record cannot be written', async () => {
    await app.owner('alter table core.audit_log rename to audit_log_away');
    const { status } = await ask(day(3), day(0));
    await app.owner('alter table core.audit_log_away rename to audit_log');
    expect([status, await progress()]).toEqual([503, null]);
  });
});

describe('whoever works on it', () => {
  test('of several replicas one does', async () => {
    await ask(day(3), day(0));
    const [open] = await worker('any').ledger.open(['orders']);
    if (!open) throw new Error('it is open');
    const days: string[] = [];
    const done = await Promise.all(
      ['r1', 'r2', 'r3'].map((replica) =>
        worker(replica).work(open, ({ day: one }) => days.push(one.toISOString().slice(0, 10))),
      ),
    );
    expect([...done].sort()).toEqual([false, false, true]);
    expect(days).toEqual([day(1), day(2), day(3)]);
  });

  test('one that ends leaves the rest to the next, which goes on there once the lease is over', async () => {
    await ask(day(4), day(0));
    const [open] = await worker('any').ledger.open(['orders']);
    if (!open) throw new Error('it is open');
    const first = worker('first');
    expect(await first.work(open, () => first.stop())).toBe(false);
    expect(await progress()).toMatchObject({ state: 'running', days_done: 1 });
    const second = worker('second');
    expect(await second.work(open)).toBe(false);
    await app.owner("update core.refresh_slot set lease_until = now() - interval '1 second'");
    const days: string[] = [];
    expect(await second.work(open, ({ day: one }) => days.push(one.toISOString().slice(0, 10)))).toBe(true);
    expect(days).toEqual([day(2), day(3), day(4)]);
    expect(await progress()).toMatchObject({ state: 'succeeded', days_done: 4 });
  });

  test('a day that fails is tried again, and five failures in a row end it with why', async () => {
    await ask(day(2), day(0));
    await app.owner(
      'alter function orders.rebuild_orders_by_kind(timestamptz, timestamptz, timestamptz) rename to gone',
    );
    const one = worker('one');
    for (let tries = 1; tries <= 5; tries += 1) {
      expect((await progress()).state).toBe('running');
      await one.takeOver();
      await one.ended();
      await app.owner("update core.refresh_slot set lease_until = now() - interval '1 second'");
    }
    expect(await progress()).toMatchObject({ state: 'failed', days_done: 0 });
    expect((await progress()).error).toMatch(/rebuild_orders_by_kind/);
    await app.owner(
      'alter function orders.gone(timestamptz, timestamptz, timestamptz) rename to rebuild_orders_by_kind',
    );
    expect((await ask(day(2), day(0))).status).toBe(202);
  });
});
