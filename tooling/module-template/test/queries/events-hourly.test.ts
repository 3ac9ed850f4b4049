import { describeRead } from '../support/describe-read.js';

const plain = `
  select
    h as hour, h + interval '1 hour' > b.to_at as partial, count(f.id) as event_count,
    avg(f.duration_ms)::double precision as avg_duration_ms,
    percentile_cont(0.95) within group (order by f.duration_ms) as p95_duration_ms
  from bounds b
  cross join generate_series(b.from_at, b.to_at, interval '1 hour') as h
  left join facts f on f.happened_at >= h and f.happened_at < h + interval '1 hour'
  group by h, b.to_at
  order by h`;

describeRead('events/hourly', {
  cases: [
    { query: '', plain },
    { query: 'hours=168', plain },
  ],
  empty: (rows) => {
    expect(rows).toHaveLength(24);
    for (const row of rows) expect(row).toMatchObject({ event_count: 0, avg_duration_ms: null, p95_duration_ms: null });
  },
});
