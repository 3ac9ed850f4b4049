import { WORKSPACE, describeRead } from '../support/describe-read.js';
import { here, outcomes, percentile, seen } from '../support/plain.js';

const plain = `
  with ${seen}
  select h.step as metric_hour, h.partial,
    (select count(distinct user_id) from seen where at >= h.step and at < h.step_end) as active_users, r.*,
    c.avg as avg_response_time_ms, c.p95 as p95_response_time_ms
  from bounds
  cross join lateral core.steps(from_at, to_at, 'hour', 'UTC') h
  cross join lateral (
    select ${outcomes}, coalesce(sum(credits_consumed), 0) as total_credits
    from agent_runs where ${here} and started_at >= h.step and started_at < h.step_end
  ) r
  cross join lateral (
    select avg(ms) as avg, ${percentile(0.95, 'ms')} as p95
    from (
      select (metadata ->> 'duration_ms')::float8 as ms from user_activity
      where ${here} and event_type = 'api_call' and created_at >= h.step and created_at < h.step_end
    ) m
  ) c
  order by 1`;

describeRead('workspaces/:id/hourly', {
  cases: [
    { query: '', path: { id: WORKSPACE }, plain },
    { query: 'hours=720', path: { id: WORKSPACE }, plain },
  ],
  fallback: false,
  empty: (rows) => {
    expect(rows).toHaveLength(24);
    for (const row of rows) expect(row).toMatchObject({ active_users: 0, total_runs: 0, avg_response_time_ms: null });
  },
});
