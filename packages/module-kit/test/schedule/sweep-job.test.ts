import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import { AnalyticsMetrics } from '../../src/metrics/analytics-metrics.js';
import { Scheduler } from '../../src/schedule/scheduler.js';
import type { SweepListener } from '../../src/schedule/sweep-job.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';
import { orders } from '../support/orders.module.js';

let app: OrdersApp;
const TASK = 'orders.sweep';
const DAY_MS = 86_400_000;
const yesterday = new Date((Math.floor(Date.now() / DAY_MS) - 1) * DAY_MS);
const name = yesterday.toISOString().slice(0, 10);

beforeAll(async () => {
  app = await startOrders();
  await app.owner(
    `insert into orders.placed (shop_id, id, placed_at, kind, amount)
     select 'a', 'o' || n, now() - n * interval '1 hour', 'book', n from generate_series(0, 99) as n`,
  );
  await app.engine.refresh('orders', 'all', { asked: 'start' });
});

afterAll(() => app.close());

function replica(replicaName: string, listener: SweepListener = {}): Scheduler {
  const { db: database, engine } = app;
  const options = { definitions: [orders], bindings: {}, database, engine, replica: replicaName, cursorSecret: 'x' };
  return new Scheduler(options, () => undefined, Date.now, listener);
}

async function tick(scheduler: Scheduler, at: Date): Promise<void> {
  await scheduler
    .jobs()
    .find((job) => job.name === TASK)
    ?.tick(at);
}

/** Figures of the sweep as a scrape shows them. */
async function scraped(): Promise<Record<string, number>> {
  const registry = new Registry();
  const metrics = new AnalyticsMetrics(registry, app.db, app.engine, [orders]);
  metrics.countSweep('orders', 'equal');
  const lines = (await registry.metrics())
    .split('\n')
    .filter((line) => /^tessera_(view_drift|view_built|sweep)/.test(line));
  return Object.fromEntries(lines.map((line) => [line.split(' ')[0] ?? '', Number(line.split(' ')[1])]));
}

const LABELS = '{module="orders",view="orders_by_hour"}';
const spoil = (by: number): Promise<object[]> =>
  app.owner(
    "update orders.orders_by_kind set order_count = order_count + $2 where grain = '1d' and bucket = $1 returning 1",
    [yesterday, by],
  );

test('of several replicas one sweeps a slot, and a clean module is silent', async () => {
  const warnings: string[] = [];
  const outcomes: string[] = [];
  const listener: SweepListener = {
    onChecked: (_module, outcome) => outcomes.push(outcome),
    onDrift: (warning) => warnings.push(warning),
  };
  const at = new Date('2026-03-29T09:17:00.020Z');
  await Promise.all(['r1', 'r2'].map((each) => tick(replica(each, listener), at)));
  expect(await app.owner('select slot, outcome from core.refresh_slot where task = $1', [TASK])).toEqual([
    { slot: new Date('2026-03-29T09:17:00Z'), outcome: 'succeeded' },
  ]);
  // Five or six days and the rows over all time, each looked at once.
  const [checked] = await app.owner<{ n: number }>('select count(*) as n from core.drift_check');
  expect(outcomes).toEqual(Array.from({ length: checked?.n ?? 0 }, () => 'equal'));
  expect(outcomes.length).toBeGreaterThan(5);
  expect(warnings).toEqual([]);
  const figures = await scraped();
  expect(figures[`tessera_view_drift_rows${LABELS}`]).toBe(0);
  expect(figures[`tessera_view_drift_checked_timestamp_seconds${LABELS}`]).toBeGreaterThan(Date.now() / 1000 - 600);
  expect(figures['tessera_sweep_days_total{module="orders",outcome="equal"}']).toBe(1);
  expect(figures[`tessera_view_built_percent${LABELS}`]).toBe(100);
});

test('drift is warned of with the command that heals, and shown as a metric until it is healed', async () => {
  expect(await spoil(3)).toHaveLength(1);
  await app.owner('delete from core.drift_check');
  const warnings: string[] = [];
  await tick(replica('r1', { onDrift: (warning) => warnings.push(warning) }), new Date('2026-03-29T10:17:00Z'));
  const range = `--from ${name} --to ${new Date(yesterday.getTime() + DAY_MS).toISOString().slice(0, 10)}`;
  const command = `tessera doctor --verify orders.orders_by_hour ${range}`;
  expect(warnings).toContain(
    `1 stored row of ${name} in orders.orders_by_kind differs from its source; look: ${command}; heal: ${command} --heal`,
  );
  expect((await scraped())[`tessera_view_drift_rows${LABELS}`]).toBe(2);
  await app.engine.verify('orders', 'orders_by_hour', yesterday, yesterday, { heal: true });
  await app.engine.verify('orders', 'orders_by_hour', yesterday, new Date(), { heal: true });
  expect((await scraped())[`tessera_view_drift_rows${LABELS}`]).toBe(0);
});

test('a sweep that fails says so, and its slot is not tried again', async () => {
  await app.owner('alter table core.drift_check rename to drift_check_away');
  const failures: string[] = [];
  const { db: database, engine } = app;
  const options = { definitions: [orders], bindings: {}, database, engine, replica: 'r1', cursorSecret: 'x' };
  await tick(new Scheduler(options, (message) => failures.push(message)), new Date('2026-03-29T11:17:00Z'));
  await app.owner('alter table core.drift_check_away rename to drift_check');
  expect(failures).toEqual(['the sweep of orders failed']);
  expect(await app.owner("select outcome from core.refresh_slot where slot = '2026-03-29T11:17:00Z'")).toEqual([
    { outcome: 'failed' },
  ]);
});
