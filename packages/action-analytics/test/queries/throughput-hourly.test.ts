import { describeRead } from '../support/describe-read.js';
import { average, outcomes } from '../support/plain.js';

const plain = `
  select
    h as hour, h + interval '1 hour' > b.to_at as partial, ${outcomes.replaceAll('count(*)', 'count(f.id)')}, ${average},
    (
      select coalesce(jsonb_object_agg(action_type, n), '{}')
      from (
        select action_type, count(*) as n from facts
        where executed_at >= h and executed_at < h + interval '1 hour' group by 1
      ) as kinds
    ) as by_action_type
  from bounds b
  cross join generate_series(b.from_at, b.to_at, interval '1 hour') as h
  left join facts f on f.executed_at >= h and f.executed_at < h + interval '1 hour'
  group by h, b.to_at
  order by h`;

describeRead('throughput/hourly', {
  cases: [
    { query: '', plain },
    { query: 'hours=168', plain },
  ],
  empty: (rows) => {
    expect(rows).toHaveLength(24);
    expect(rows[0]).toMatchObject({ total_executions: 0, avg_duration_ms: null, by_action_type: {} });
  },
});
