import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Window } from '../../src/contract.js';
import type { Comparison, ReadRequest } from '../../src/reads/read-request.js';
import { microsOfIso } from '../../src/reads/micros.js';
import { byCalendar, inUtc, windowBounds } from '../../src/reads/window-bounds.js';
import type { WindowBounds } from '../../src/reads/window-bounds.types.js';
import { windowPlan } from '../../src/reads/window-plan.js';
import { type OrdersApp, startOrders } from '../support/orders-app.js';
import { orders } from '../support/orders.module.js';
import { caller } from '../support/principal.js';

let app: OrdersApp;

beforeAll(async () => {
  app = await startOrders();
});

afterAll(() => app.close());

async function bounds(
  window: Window,
  length: number,
  to: string,
  tz = 'UTC',
  compare: Comparison | null = null,
): Promise<WindowBounds> {
  const [read] = orders.reads;
  if (!read) throw new Error('the module has reads');
  const request: ReadRequest = {
    module: orders,
    read: { ...read, window },
    values: {},
    length,
    range: null,
    tz,
    tenants: null,
    limit: null,
    cursor: null,
    format: 'json',
    compare,
  };
  const end = microsOfIso(to.length === 20 ? to.replace('Z', '.000000Z') : to);
  return app.db.withRls(caller('admin'), (sql) => windowBounds(sql, request, end));
}

const days: Window = { parameter: 'days', default: 7, maximum: 365 };
const at = (time: string): string => `${time}.000000Z`;

describe('totals begin at a boundary of the grain', () => {
  test.each<[string, Window, number, string]>([
    ['15 minutes', days, 7, '2026-03-22T09:15:00'],
    ['an hour', { ...days, grain: '1h' }, 7, '2026-03-22T09:00:00'],
    ['a day', { ...days, grain: '1d' }, 7, '2026-03-22T00:00:00'],
    ['hours', { parameter: 'hours', default: 24, maximum: 168 }, 24, '2026-03-28T09:15:00'],
  ])('%s', async (_, window, length, from) => {
    expect(await bounds(window, length, '2026-03-29T09:20:30.123456Z')).toMatchObject({
      from: at(from),
      to: '2026-03-29T09:20:30.123456Z',
    });
  });
});

describe('series are whole local buckets', () => {
  const daily: Window = { ...days, series: 'day', tz: true };
  const weekly: Window = { parameter: 'weeks', default: 8, maximum: 52, series: 'week', tz: true };
  test.each<[string, Window, number, string, string, string]>([
    ['over the start of summer time', daily, 2, 'Europe/Berlin', '2026-03-29T12:00:00Z', '2026-03-27T23:00:00'],
    ['the day after it', daily, 2, 'Europe/Berlin', '2026-03-30T12:00:00Z', '2026-03-28T23:00:00'],
    ['over its end', daily, 2, 'Europe/Berlin', '2026-10-26T12:00:00Z', '2026-10-24T22:00:00'],
    ['at an offset of 5:45', daily, 1, 'Asia/Kathmandu', '2026-03-29T18:20:00Z', '2026-03-29T18:15:00'],
    [
      'at an offset of 5:45, before midnight',
      daily,
      1,
      'Asia/Kathmandu',
      '2026-03-29T18:14:59Z',
      '2026-03-28T18:15:00',
    ],
    [
      'hours at an offset of 5:30',
      { parameter: 'hours', default: 24, maximum: 168, series: 'hour', tz: true },
      2,
      'Asia/Kolkata',
      '2026-03-29T09:20:00Z',
      '2026-03-29T07:30:00',
    ],
    ['ISO weeks', weekly, 2, 'UTC', '2026-03-29T12:00:00Z', '2026-03-16T00:00:00'],
    [
      'ISO weeks in a zone where Monday has begun',
      weekly,
      1,
      'Pacific/Auckland',
      '2026-03-29T12:00:00Z',
      '2026-03-29T11:00:00',
    ],
    [
      'hours of days',
      { parameter: 'days', default: 7, maximum: 90, series: 'hour', tz: true },
      2,
      'UTC',
      '2026-03-29T09:20:00Z',
      '2026-03-27T10:00:00',
    ],
  ])('%s', async (_, window, length, tz, to, from) => {
    expect(await bounds(window, length, to, tz)).toMatchObject({ from: at(from) });
  });
});

describe('what a window is compared with', () => {
  const daily: Window = { ...days, series: 'day', tz: true };
  test('a total: the same length before it, without overlap', async () => {
    expect(await bounds(days, 7, '2026-03-29T09:20:00Z', 'UTC', 'previous_period')).toMatchObject({
      earlier_from: at('2026-03-15T09:15:00'),
      earlier_to: at('2026-03-22T09:15:00'),
    });
  });

  test('days: as many days before, by the local calendar', async () => {
    expect(await bounds(daily, 3, '2026-03-30T12:00:00Z', 'Europe/Berlin', 'previous_period')).toMatchObject({
      from: at('2026-03-27T23:00:00'),
      earlier_from: at('2026-03-24T23:00:00'),
      earlier_to: at('2026-03-27T23:00:00'),
    });
  });

  test('a year before, by the local calendar; weeks: 52 weeks, so that they stay ISO weeks', async () => {
    expect(await bounds(daily, 2, '2026-03-30T12:00:00Z', 'Europe/Berlin', 'previous_year')).toMatchObject({
      earlier_from: at('2025-03-28T23:00:00'),
      earlier_to: at('2025-03-30T22:00:00'),
    });
    const weekly: Window = { parameter: 'weeks', default: 8, maximum: 52, series: 'week', tz: true };
    expect(await bounds(weekly, 1, '2026-03-29T12:00:00Z', 'UTC', 'previous_year')).toMatchObject({
      from: at('2026-03-23T00:00:00'),
      earlier_from: at('2025-03-24T00:00:00'),
      earlier_to: at('2025-03-31T00:00:00'),
    });
    expect(await bounds(days, 7, '2024-02-29T09:20:00Z', 'UTC', 'previous_year')).toMatchObject({
      earlier_from: at('2023-02-22T09:15:00'),
      earlier_to: at('2023-02-28T09:15:00'),
    });
  });
});

test('arithmetic and calendar agree in UTC', async () => {
  const windows: readonly Window[] = [
    days,
    { ...days, grain: '1h' },
    { ...days, grain: '1d' },
    { parameter: 'hours', default: 24, maximum: 168, series: 'hour' },
    { ...days, series: 'day' },
    { ...days, series: 'hour' },
    { parameter: 'weeks', default: 8, maximum: 52, series: 'week' },
  ];
  const [read] = orders.reads;
  if (!read) throw new Error('the module has reads');
  await app.db.withRls(caller('admin'), async (sql) => {
    const moment = fc
      .integer({ min: 0, max: 4_000_000_000 })
      .chain((s) => fc.integer({ min: 0, max: 999_999 }).map((us) => s * 1_000_000 + us));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...windows),
        fc.integer({ min: 1, max: 52 }),
        moment,
        async (window, length, to) => {
          const plan = windowPlan({ ...read, window });
          if (!plan) throw new Error('the read has a window');
          const byDatabase = await byCalendar(sql, plan, length, to, { tz: 'UTC', compare: 'previous_period' });
          expect(inUtc(plan, length, to, true)).toEqual(byDatabase);
        },
      ),
    );
  });
});
