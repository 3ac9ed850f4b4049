import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { SchedulerRegistry } from '@nestjs/schedule';
import { SlotLedger } from '@tessera/db-core';
import type { AnalyticsHostOptions } from '../../src/host/host.options.js';
import { Scheduler } from '../../src/schedule/scheduler.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';
import { orders } from '../support/orders.module.js';

let app: OrdersApp;
const VIEW = 'orders.orders_by_hour';

beforeAll(async () => {
  app = await startOrders({ scheduling: true });
  await app.app.get(Scheduler).drain(10_000);
});

afterAll(() => app.close());

function scheduler(replica: string, clock?: () => number): Scheduler {
  const options: AnalyticsHostOptions = {
    definitions: [orders],
    bindings: {},
    database: app.db,
    engine: app.engine,
    replica,
    cursorSecret: 'x',
  };
  return new Scheduler(options, () => undefined, clock);
}

async function tick(one: Scheduler, at: Date): Promise<void> {
  for (const job of one.jobs()) if (job.name === VIEW) await job.tick(at);
}
const slots = () =>
  app.owner<{ slot: Date; replica: string; finished: boolean }>(
    'select slot, replica, finished_at is not null as finished from core.refresh_slot where task = $1 order by slot',
    [VIEW],
  );

beforeEach(async () => {
  await app.owner('delete from core.refresh_slot');
});

describe('scheduling', () => {
  test('the jobs are in the registry under their names, in UTC', () => {
    const jobs = app.app.get(SchedulerRegistry).getCronJobs();
    expect([...jobs.keys()]).toEqual([VIEW, 'orders.retention', 'orders.sweep']);
    const next = jobs.get(VIEW)?.nextDate().toUTC();
    expect([next?.minute === undefined ? -1 : next.minute % 5, next?.second]).toEqual([0, 0]);
  });

  test('the first start fills views that were never filled, once', async () => {
    await Promise.all([scheduler('r1').firstFill(), scheduler('r2').firstFill()]);
    const status = await app.engine.status('orders');
    expect(status.map((view) => view.status)).toEqual(['FRESH']);
    expect(await app.owner('select asked_by from core.refresh_log')).toEqual([{ asked_by: 'start' }]);
  });

  test('of several replicas one works on a slot', async () => {
    const at = new Date('2026-03-29T09:20:00.020Z');
    await Promise.all(['r1', 'r2', 'r3'].map((replica) => tick(scheduler(replica), at)));
    expect(await slots()).toEqual([
      { slot: new Date('2026-03-29T09:20:00Z'), replica: expect.any(String), finished: true },
    ]);
    const log = await app.owner("select slot from core.refresh_log where asked_by = 'schedule'");
    expect(log).toEqual([{ slot: new Date('2026-03-29T09:20:00Z') }]);
  });

  test('a timer that is a little early is for the minute to come', async () => {
    await tick(scheduler('r1'), new Date('2026-03-29T09:24:59.990Z'));
    expect((await slots())[0]?.slot).toEqual(new Date('2026-03-29T09:25:00Z'));
  });

  test('what a dead replica let go is taken over', async () => {
    const slot = new Date(Math.floor(Date.now() / 60_000) * 60_000);
    await new SlotLedger(app.db, 'dead').claim(VIEW, slot, 0.01);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await scheduler('alive').takeOver();
    expect(await slots()).toEqual([{ slot, replica: 'alive', finished: true }]);
  });

  test('a draining scheduler starts nothing', async () => {
    const one = scheduler('r1');
    await one.drain(100);
    await tick(one, new Date('2026-03-29T09:30:00Z'));
    expect(await slots()).toEqual([]);
  });

  test('a view that waits for its next attempt passes its slot', async () => {
    await app.owner("update core.view_state set next_attempt_at = now() + interval '1 hour' where module = 'orders'");
    const before = await app.owner('select count(*) as n from core.refresh_log');
    await tick(scheduler('r1'), new Date('2026-03-29T09:35:00Z'));
    expect(await app.owner('select count(*) as n from core.refresh_log')).toEqual(before);
    expect((await slots())[0]).toMatchObject({ finished: true });
    await app.owner('update core.view_state set next_attempt_at = null');
  });

  test('a timer that has stopped is told', () => {
    let now = Date.now();
    const one = scheduler('r1', () => now);
    expect(one.overdue('orders')).toEqual([]);
    one.started();
    now += 2 * 300_000;
    expect(one.overdue('orders')).toEqual([]);
    now += 120_000;
    expect(one.overdue('orders')).toEqual([VIEW]);
  });
});
