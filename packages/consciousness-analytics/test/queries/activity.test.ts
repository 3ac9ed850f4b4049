import { ask, caller, describeRead, lasting, readOf, rowsOf } from '../support/describe-read.js';
import { latency, levels, people } from '../support/plain.js';

const plain = `
  select s.step as hour, s.partial, coalesce(trace_count, 0) as trace_count, coalesce(unique_users, 0) as unique_users,
    avg_latency_ms, coalesce(critical_events, 0) as critical_events, coalesce(elevated_events, 0) as elevated_events,
    coalesce((
      select jsonb_object_agg(facet, n) from (
        select coalesce(facet, 'none') as facet, count(*) as n from facts
        where created_at >= s.step and created_at < s.step_end group by 1
      ) b
    ), '{}') as facet_breakdown
  from bounds, core.steps(from_at, to_at, 'hour', 'UTC') s
  left join (
    select date_trunc('hour', created_at, 'UTC') as hour, count(*) as trace_count, ${people}, ${latency}, ${levels}
    from facts group by 1
  ) h on h.hour = s.step
  order by s.step desc`;

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

describeRead('activity', {
  cases: [
    { query: '', plain },
    { query: 'hours=30&limit=10', plain: `${plain} limit 10` },
    { query: 'hours=2160&limit=2160', plain },
    { query: `from=${ago(100)}&to=${ago(50)}`, plain },
    { query: `from=${ago(3)}&to=${ago(0)}`, plain },
  ],
  empty: (rows) => {
    expect(rows).toHaveLength(168);
    for (const row of rows) {
      expect(row).toMatchObject({ trace_count: 0, unique_users: 0, avg_latency_ms: null, facet_breakdown: {} });
    }
  },
});

describe('activity page by page', () => {
  const fixture = lasting('demo');
  const read = readOf('activity');
  const query = 'hours=48&compare=previous_period';

  it('compares each hour with the one 48 hours before', async () => {
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const page = await ask(fixture(), read, { query: `${query}&limit=20${cursor}` }, caller('admin'));
      seen.push(...rowsOf(page));
      cursor = page.meta.next_cursor ? `&cursor=${page.meta.next_cursor}` : '';
    } while (cursor !== '');
    const whole = rowsOf(await ask(fixture(), read, { query }, caller('admin')));
    expect(seen).toEqual(whole);
    const both = rowsOf(await ask(fixture(), read, { query: 'hours=96' }, caller('admin')));
    expect(whole.map((row) => (row.previous as { trace_count: number }).trace_count)).toEqual(
      both.slice(48).map((row) => row.trace_count),
    );
  });
});
