import { heatOf } from '../../src/panels/chart/heat.js';
import { isBlank, seriesOf } from '../../src/panels/chart/series.js';
import { arePartsOfOne } from '../../src/panels/chart/series-option.js';
import { pathOf } from '../../src/panels/sparkline-path.js';
import { readerOfLanguages } from '../support/reader.js';

readerOfLanguages('en-GB');
const at = (hour: number, day = 2): string => new Date(Date.UTC(2026, 2, day, hour)).toISOString();

describe('series', () => {
  it('are oldest first, and what is missing stays missing', () => {
    const rows = [
      { hour: at(3), partial: true, n: 4, rate: null },
      { hour: at(2), partial: false, n: 0, rate: 95.5 },
    ];
    const data = seriesOf(rows, 'hour', ['n', 'rate'], 'count', 'garden_id');
    expect(data.x).toEqual([at(2), at(3)]);
    expect(data.series.map(({ values }) => values)).toEqual([
      [0, 4],
      [95.5, null],
    ]);
    expect(data).toMatchObject({ overTime: true, running: 1 });
    expect(isBlank(data)).toBe(false);
  });

  it('have the period before beside them where it is compared', () => {
    const rows = [{ day: '2026-03-01', n: 4, previous: { n: null } }];
    const { series } = seriesOf(rows, 'day', ['n'], 'count', 'garden_id');
    expect(series.map(({ earlier, values }) => [earlier, values])).toEqual([
      [false, [4]],
      [true, [null]],
    ]);
  });

  it('tell the same name of two tenants apart', () => {
    const rows = [
      { name: 'rose', garden_id: 'a', n: 1 },
      { name: 'rose', garden_id: 'b', n: 2 },
    ];
    expect(seriesOf(rows, 'name', ['n'], 'count', 'garden_id').x).toEqual(['rose (a)', 'rose (b)']);
  });

  it.each([
    [['success_count', 'failure_count'], true],
    [['trace_count', 'unique_users'], false],
    [['daily_active_users', 'weekly_active_users'], false],
    [['p50_duration_ms', 'p95_duration_ms'], false],
    [['trace_count'], false],
  ])('%p are piled up: %p', (fields, piled) => {
    expect(arePartsOfOne(fields.map((field) => ({ field })))).toBe(piled);
  });
});

describe('heat maps', () => {
  it('of hours are weekday by hour, with the mean of several weeks and without the running hour', () => {
    const rows = Array.from({ length: 24 * 8 }, (_, n) => ({ hour: at(n), n: n < 168 ? 10 : 20, partial: n === 191 }));
    const heat = heatOf(rows, 'hour', 'n', 'count', 'UTC');
    expect([heat.columns.length, heat.lines]).toEqual([24, ['Sun', 'Sat', 'Fri', 'Thu', 'Wed', 'Tue', 'Mon']]);
    expect(heat.cells).toHaveLength(168);
    expect(heat.cells.find(([hour, line]) => hour === 5 && line === 6)?.[2]).toBe(15);
    expect(heat.cells.find(([hour, line]) => hour === 23 && line === 6)?.[2]).toBe(10);
    expect(heat.cells.find(([hour, line]) => hour === 5 && line === 5)?.[2]).toBe(10);
  });

  it('of an object have a line per name, numbered ones in their order, and holes where there is nothing', () => {
    const rows = [
      { day: '2026-03-01', kept: { week_2: 5, week_10: 1, week_1: 100 } },
      { day: '2026-03-02', kept: { week_1: 90 } },
    ];
    const heat = heatOf(rows, 'day', 'kept', 'percent', 'UTC');
    expect(heat.lines).toEqual(['week_10', 'week_2', 'week_1']);
    expect(heat.cells).toHaveLength(4);
  });
});

it('a small line is broken where a figure is missing', () => {
  expect(pathOf([0, 1, null, 1, 0], 0, 1).match(/M/g)).toHaveLength(2);
});
