import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Window } from '../../src/contract.js';
import { microsOfIso, type Micros } from '../../src/reads/micros.js';
import { boundsOfRange } from '../../src/reads/range-bounds.js';
import type { Comparison } from '../../src/reads/read-request.js';
import { inUtc } from '../../src/reads/window-bounds.js';
import { windowPlan } from '../../src/reads/window-plan.js';
import { orders } from '../support/orders.module.js';

const at = (time: string): string => `${time}.000000Z`;
const micros = (time: string): Micros => microsOfIso(at(time));
const hourly: Window = { parameter: 'hours', default: 24, maximum: 72, series: 'hour' };

function planOf(window: Window) {
  const [read] = orders.reads;
  const plan = read && windowPlan({ ...read, window });
  if (!plan) throw new Error('the read has a window');
  return plan;
}

function bounds(window: Window, from: string, to: string, through: string, compare: Comparison | null = null) {
  return boundsOfRange(planOf(window), { from: micros(from), to: micros(to) }, micros(through), compare);
}

describe('a range is the whole buckets that it touches', () => {
  test.each<[string, Window, string, string]>([
    ['hours', hourly, '2026-03-28T10:00:00', '2026-03-28T13:00:00'],
    ['days', { ...hourly, series: 'day' }, '2026-03-28T00:00:00', '2026-03-29T00:00:00'],
    ['ISO weeks', { ...hourly, series: 'week' }, '2026-03-23T00:00:00', '2026-03-30T00:00:00'],
    [
      'a total of quarter hours',
      { parameter: 'hours', default: 24, maximum: 72 },
      '2026-03-28T10:00:00',
      '2026-03-28T12:15:00',
    ],
  ])('%s', (_, window, from, to) => {
    expect(bounds(window, '2026-03-28T10:07:30', '2026-03-28T12:00:01', '2026-04-30T00:00:00')).toMatchObject({
      from: at(from),
      to: at(to),
    });
  });

  test('one that ends at a boundary has no bucket more', () => {
    const found = bounds(hourly, '2026-03-28T10:00:00', '2026-03-28T12:00:00', '2026-03-29T00:00:00');
    expect(found).toMatchObject({ from: at('2026-03-28T10:00:00'), to: at('2026-03-28T12:00:00') });
  });

  test('it ends where knowledge does, and is empty where that is before its beginning', () => {
    const day = ['2026-03-28T10:00:00', '2026-03-28T14:00:00'] as const;
    expect(bounds(hourly, ...day, '2026-03-28T11:20:00')).toMatchObject({ to: at('2026-03-28T11:20:00') });
    expect(bounds(hourly, ...day, '2026-03-28T09:59:00')).toMatchObject({ from: at(day[0]), to: at(day[0]) });
  });
});

describe('it is compared', () => {
  test('with as many buckets before, the running one included', () => {
    expect(
      bounds(hourly, '2026-03-28T10:00:00', '2026-03-28T14:00:00', '2026-03-28T11:20:00', 'previous_period'),
    ).toMatchObject({
      earlier_from: at('2026-03-28T08:00:00'),
      earlier_to: at('2026-03-28T10:00:00'),
    });
  });

  test.each<[string, Window, string, string]>([
    ['with the same date of the year before', hourly, '2026-03-28T10:00:00', '2025-03-28T10:00:00'],
    ['on 29 February with the 28th', hourly, '2028-02-29T10:00:00', '2027-02-28T10:00:00'],
    [
      'in ISO weeks with the week 52 before',
      { ...hourly, series: 'week' },
      '2026-03-23T00:00:00',
      '2025-03-24T00:00:00',
    ],
  ])('%s', (_, window, from, earlier) => {
    const to = from.replace(/T.*/, 'T11:00:00');
    expect(bounds(window, from, to, '2030-01-01T00:00:00', 'previous_year')).toMatchObject({
      earlier_from: at(earlier),
    });
  });
});

test('named by its ends or by its length, a series is the same window', () => {
  const windows = (['hour', 'day', 'week'] as const).map(
    (series): Window => ({ parameter: 'weeks', default: 1, maximum: 52, series }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...windows),
      fc.integer({ min: 1, max: 52 }),
      fc
        .integer({ min: 1, max: 4_000_000_000 })
        .chain((s) => fc.integer({ min: 1, max: 999_999 }).map((us) => s * 1_000_000 + us)),
      (window, length, to) => {
        const plan = planOf(window);
        const { starts, earlier } = inUtc(plan, length, to, true);
        const found = boundsOfRange(plan, { from: starts, to }, to, 'previous_period');
        expect([found.from, found.to, found.earlier_from].map((moment) => microsOfIso(moment ?? ''))).toEqual([
          starts,
          to,
          earlier,
        ]);
      },
    ),
  );
});
