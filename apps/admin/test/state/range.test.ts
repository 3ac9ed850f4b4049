import type { RouteWindow } from '../../src/api/manifest.js';
import { rangeOf, windowQuery } from '../../src/state/range.js';

const hours: RouteWindow = { parameter: 'hours', default: 24, maximum: 168, series: 'hour' };
const days: RouteWindow = { parameter: 'days', default: 30, maximum: 90 };

it('an address without a range, or with one that is none, means each panel’s own', () => {
  expect(rangeOf({})).toEqual({ kind: 'own' });
  expect(rangeOf({ range: 'yesterday' })).toEqual({ kind: 'own' });
  expect(rangeOf({ from: '2026-03-01T00:00:00.000Z' })).toEqual({ kind: 'own' });
  expect(windowQuery(hours, { kind: 'own' })).toEqual({ query: {}, fit: 'asked', buckets: null });
});

it('asks in the unit of the read, rounded up', () => {
  expect(windowQuery(hours, { kind: 'last', hours: 6 })).toEqual({ query: { hours: '6' }, fit: 'asked', buckets: 7 });
  expect(windowQuery(days, { kind: 'last', hours: 6 }).query).toEqual({ days: '1' });
  expect(windowQuery({ ...days, parameter: 'weeks', maximum: 52 }, { kind: 'last', hours: 720 }).query).toEqual({
    weeks: '5',
  });
});

it('asks for no more than the read reaches, and says so', () => {
  expect(windowQuery(hours, { kind: 'last', hours: 720 })).toMatchObject({ query: { hours: '168' }, fit: 'shortened' });
});

it('leaves alone what has its own window', () => {
  for (const window of [null, { ...days, fixed: true }]) {
    expect(windowQuery(window, { kind: 'last', hours: 24 })).toMatchObject({ query: {}, fit: 'own' });
  }
});

it('from and to go to reads that take them; the rest keep their window', () => {
  const between = { kind: 'between', from: '2026-03-01T00:00:00.000Z', to: '2026-03-02T00:00:00.000Z' } as const;
  expect(windowQuery({ ...hours, range: true }, between)).toEqual({
    query: { from: between.from, to: between.to },
    fit: 'asked',
    buckets: 25,
  });
  expect(windowQuery(hours, between)).toMatchObject({ query: {}, fit: 'own' });
  const long = { ...between, from: '2026-02-01T00:00:00.000Z' };
  expect(windowQuery({ ...hours, range: true }, long)).toMatchObject({
    query: { from: '2026-02-23T00:00:00.000Z', to: long.to },
    fit: 'shortened',
  });
});
