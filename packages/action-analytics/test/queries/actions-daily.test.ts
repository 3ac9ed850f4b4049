import { describeRead } from '../support/describe-read.js';
import { average, outcomes, percentiles } from '../support/plain.js';

const plain = (tz: string) => `
  select
    to_char(d, 'YYYY-MM-DD') as day, d at time zone '${tz}' as starts_at,
    (d + interval '1 day') at time zone '${tz}' > b.to_at as partial, ${outcomes.replaceAll('count(*)', 'count(f.id)')},
    round(100.0 * count(*) filter (where status = 'success') / nullif(count(f.id), 0), 2) as success_rate,
    coalesce(sum(retry_count), 0) as total_retries, ${average}, ${percentiles}
  from bounds b
  cross join generate_series(b.from_at at time zone '${tz}', b.to_at at time zone '${tz}', interval '1 day') as d
  left join facts f on (f.executed_at at time zone '${tz}')::date = d::date
  group by d, b.to_at
  order by d`;

describeRead('actions/daily', {
  cases: [
    { query: '', plain: plain('UTC') },
    // 45 minutes off the hour, and a zone with clock changes
    { query: 'days=30&tz=Asia/Kathmandu', plain: plain('Asia/Kathmandu') },
    { query: 'days=40&tz=Europe/Berlin', plain: plain('Europe/Berlin') },
    { query: 'days=40&tz=America/New_York', plain: plain('America/New_York') },
    { query: 'days=365&tz=Australia/Lord_Howe', plain: plain('Australia/Lord_Howe') },
  ],
  empty: (rows) => {
    expect(rows).toHaveLength(30);
    expect(rows[0]).toMatchObject({ total_executions: 0, success_rate: null, avg_duration_ms: null });
  },
});
