import { describeAnalyticsModule } from '@tessera/testing';
import { actionAnalytics } from '../src/index.js';

describeAnalyticsModule(actionAnalytics);

/** Route, its parameters with default and maximum; SPEC.md 4 and 10. */
const ROUTES: readonly (readonly [string, Readonly<Record<string, readonly unknown[]>>])[] = [
  ['actions/success-rate', { days: [7, 90], action_type: [undefined] }],
  ['actions/hourly', { hours: [24, 168] }],
  ['actions/daily', { days: [30, 365], tz: ['UTC'] }],
  ['actions/latency', { hours: [24, 168], action_type: [undefined] }],
  ['actions/distribution', { days: [30, 90] }],
  ['triggers/slowest', { limit: [10, 100], metric: ['p95_duration_ms'] }],
  ['triggers/sla-violations', { threshold_ms: [5000], days: [null, 90] }],
  ['triggers/health', { threshold: [80], days: [null, 90] }],
  ['triggers/most-active', { days: [7, 90], limit: [10, 100] }],
  ['triggers/idle', { days: [7, 90] }],
  ['triggers/high-retries', { threshold: [0.5] }],
  ['triggers/:id/stats', {}],
  ['failures/by-trigger', { hours: [24, 168], limit: [10, 100] }],
  ['failures/top-errors', { hours: [24, 168], limit: [10, 50] }],
  ['failures/by-action-type', { hours: [24, 168] }],
  ['failures/recent', { limit: [20, 100], action_type: [undefined], trigger_id: [undefined] }],
  ['throughput/hourly', { hours: [24, 168] }],
  ['throughput/peak-hours', { days: [7, 90], tz: ['UTC'] }],
  ['growth/weekly', { weeks: [8, 52], tz: ['UTC'] }],
  ['organizations/usage', { days: [30, 90] }],
  ['organizations/top', { days: [30, 90], limit: [10, 100] }],
  ['health/summary', {}],
];

describe('the routes of the action module', () => {
  it('are those of the specification', () => {
    expect(actionAnalytics.reads.map(({ path }) => path).sort()).toEqual(ROUTES.map(([path]) => path).sort());
  });

  it.each(ROUTES)('%s takes %j', (path, parameters) => {
    const read = actionAnalytics.reads.find((candidate) => candidate.path === path);
    const bounds: Record<string, readonly unknown[]> = {
      ...(read?.window ? { [read.window.parameter]: [read.window.default, read.window.maximum] } : {}),
      ...(read?.window?.tz ? { tz: ['UTC'] } : {}),
      ...(read?.limit ? { limit: [read.limit.default, read.limit.maximum] } : {}),
      ...Object.fromEntries(Object.entries(read?.parameters ?? {}).map(([name, one]) => [name, [one.default]])),
    };
    expect(bounds).toMatchObject(parameters);
  });

  it('never answer research, and single results no analyst', () => {
    for (const read of actionAnalytics.reads) {
      expect(read.roles).not.toContain('research');
      expect(read.roles.includes('analyst')).toBe(read.path !== 'failures/recent');
    }
  });

  it('describe every parameter and field, with an example', () => {
    const undescribed = actionAnalytics.reads.flatMap(({ path, fields, parameters = {} }) => [
      ...Object.entries(fields).flatMap(([name, field]) =>
        field.description === '' || field.example === undefined ? [`${path} ${name}`] : [],
      ),
      ...Object.entries(parameters).flatMap(([name, parameter]) =>
        parameter.description === '' || parameter.example === undefined ? [`${path}?${name}`] : [],
      ),
    ]);
    expect(undescribed).toEqual([]);
  });

  it('have the columns that panels draw', () => {
    const unknown = actionAnalytics.panels.flatMap(({ id, route, x, y = [] }) => {
      const read = actionAnalytics.reads.find(({ path }) => path === route.split('?')[0]);
      return [...(x === undefined ? [] : [x]), ...y]
        .filter((column) => !Object.hasOwn(read?.fields ?? {}, column))
        .map((column) => `${id}: ${column}`);
    });
    expect(unknown).toEqual([]);
  });
});
