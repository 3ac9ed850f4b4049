import { ask, caller, describeRead, lasting, plainRows, readOf, rowsOf } from '../support/describe-read.js';

const where = (level: string | null) => `
  where safety_level in ('elevated', 'critical')${level === null ? '' : ` and safety_level = '${level}'`}`;

const plain = (level: string | null) => `
  select tenant_id, id, created_at, user_id, safety_level, facet, mode, agent, latency_ms,
    trace -> 'plan' -> 'steps' as practices, trace -> 'inference' -> 'rationale' as rationale
  from facts ${where(level)} order by created_at desc, tenant_id collate "C", id`;

const totals = (level: string | null) => `
  select count(*) as total_events, count(*) filter (where safety_level = 'critical') as critical_count,
    count(*) filter (where safety_level = 'elevated') as elevated_count,
    count(distinct (tenant_id, user_id)) filter (where user_id is not null) as affected_users
  from facts ${where(level)}`;

describeRead('safety', {
  cases: [
    { query: 'limit=1000', plain: plain(null) },
    { query: 'level=critical&days=365', plain: `${plain('critical')} limit 100` },
    { query: 'level=elevated&days=7&limit=5', plain: `${plain('elevated')} limit 5` },
    { query: 'days=31&limit=1000', plain: plain(null) },
  ],
  empty: (rows) => expect(rows).toEqual([]),
});

describe.each([
  ['view', 'demo'],
  ['source', 'unrefreshed'],
] as const)('totals of safety from %s', (origin, contents) => {
  const fixture = lasting(contents);
  const read = readOf('safety');

  it.each([
    ['limit=1', null],
    ['level=critical&days=365&limit=1', 'critical'],
    ['level=elevated&days=2', 'elevated'],
  ])('are of the window and the filter, not of the page: ?%s', async (query, level) => {
    for (const [who, tenants] of [
      [caller('admin'), null],
      [caller('authenticated', ['default', 'platform']), ['default']],
      [caller('authenticated'), []],
    ] as const) {
      const answer = await ask(fixture(), read, { query }, who);
      const [wanted] = await plainRows(fixture(), { query, plain: totals(level) }, answer, tenants);
      expect(answer.meta.source).toBe(origin);
      expect(answer.meta.summary).toEqual(wanted);
    }
  });
});

describe('safety while its rows are being built', () => {
  const fixture = lasting('demo');

  it('shows no part of a window: the source answers what is not built yet', async () => {
    const read = readOf('safety');
    await fixture().rows(
      "update core.store_state set complete_from = now() - interval '2 days' where store = 'safety_events'",
    );
    await fixture().rows("delete from consciousness.safety_events where created_at < now() - interval '2 days'");
    const recent = await ask(fixture(), read, { query: 'days=1' }, caller('admin'));
    expect(recent.meta.source).toBe('view');
    const query = 'days=30&limit=1000';
    const whole = await ask(fixture(), read, { query }, caller('admin'));
    expect(whole.meta.source).toBe('source');
    expect(rowsOf(whole)).toEqual(await plainRows(fixture(), { query, plain: plain(null) }, whole, null));
  });
});
