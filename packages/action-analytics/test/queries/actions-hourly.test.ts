import { describeRead } from '../support/describe-read.js';
import { average, outcomes, percentiles } from '../support/plain.js';

const plain = `
  select
    h as hour, h + interval '1 hour' > b.to_at as partial, ${outcomes.replaceAll('count(*)', 'count(f.id)')},
    round(100.0 * count(*) filter (where status = 'success') / nullif(count(f.id), 0), 2) as success_rate,
    coalesce(sum(retry_count), 0) as total_retries, ${average}, ${percentiles}
  from bounds b
  cross join generate_series(b.from_at, b.to_at, interval '1 hour') as h
  left join facts f on f.executed_at >= h and f.executed_at < h + interval '1 hour'
  group by h, b.to_at
  order by h`;

describeRead('actions/hourly', {
  cases: [
    { query: '', plain },
    { query: 'hours=168', plain },
  ],
  empty: (rows) => {
    expect(rows).toHaveLength(24);
    expect(rows.map(({ partial }) => partial)).toEqual([...new Array<boolean>(23).fill(false), true]);
    for (const row of rows) {
      expect(row).toMatchObject({
        total_executions: 0,
        success_rate: null,
        avg_duration_ms: null,
        p95_duration_ms: null,
      });
    }
  },
});
