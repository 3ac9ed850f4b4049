import { dashboardSearch } from '../../src/state/dashboard-search.js';

it('takes from an address what it knows', () => {
  const given = {
    range: '7d',
    tz: 'Europe/Berlin',
    compare: 'previous_year',
    tenant: ['org_a', 'org_b'],
    every: 60,
    full: 'trend',
    tables: 'trend',
  };
  expect(dashboardSearch(given)).toEqual({ ...given, tables: ['trend'] });
});

it('ignores the rest: a link that somebody altered still opens', () => {
  const odd = {
    range: '',
    tz: 'Mars/Olympus',
    compare: 'no',
    every: 1,
    from: 'x',
    to: 'y',
    full: 'x'.repeat(301),
    more: 1,
  };
  expect(dashboardSearch(odd)).toEqual({});
  expect(dashboardSearch({ from: '2026-03-02T00:00:00Z', to: '2026-03-01T00:00:00Z' })).toEqual({});
});

it('keeps from and to as moments', () => {
  expect(dashboardSearch({ from: '2026-03-01T01:00:00+01:00', to: '2026-03-02' })).toEqual({
    from: '2026-03-01T00:00:00.000Z',
    to: '2026-03-02T00:00:00.000Z',
  });
});
