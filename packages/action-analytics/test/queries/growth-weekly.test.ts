import { describeRead } from '../support/describe-read.js';
import { outcomes } from '../support/plain.js';

const plain = (tz: string) => `
  select week, week_start, starts_at, partial, total_executions, success_count, failure_count, retrying_count, success_rate,
    lag(total_executions) over (order by starts_at) as previous_executions,
    round(
      100.0 * (total_executions - lag(total_executions) over (order by starts_at))
      / nullif(lag(total_executions) over (order by starts_at), 0), 2
    ) as growth_pct
  from (
    select
      to_char(w, 'IYYY-"W"IW') as week, to_char(w, 'YYYY-MM-DD') as week_start, w at time zone '${tz}' as starts_at,
      (w + interval '7 days') at time zone '${tz}' > b.to_at as partial, ${outcomes.replaceAll('count(*)', 'count(f.id)')},
      round(100.0 * count(*) filter (where status = 'success') / nullif(count(f.id), 0), 2) as success_rate
    from bounds b
    cross join generate_series(b.from_at at time zone '${tz}', b.to_at at time zone '${tz}', interval '7 days') as w
    left join facts f on date_trunc('week', f.executed_at at time zone '${tz}') = w
    group by w, b.to_at
  ) weeks
  order by week_start`;

describeRead('growth/weekly', {
  cases: [
    { query: '', plain: plain('UTC') },
    { query: 'weeks=52&tz=Europe/Berlin', plain: plain('Europe/Berlin') },
    { query: 'weeks=4&tz=Asia/Kathmandu', plain: plain('Asia/Kathmandu') },
  ],
  empty: (rows) => {
    expect(rows).toHaveLength(8);
    expect(rows.at(-1)).toMatchObject({ partial: true, total_executions: 0, success_rate: null, growth_pct: null });
  },
});
