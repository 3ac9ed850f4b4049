import { WORKSPACE, describeRead } from '../support/describe-read.js';
import { here, outcomes, percentile, seen, sessions, share } from '../support/plain.js';

const plain = `
  with ${seen}, ${sessions}
  select
    (select count(distinct user_id) from seen) as total_users,
    (select count(distinct user_id) from seen, bounds where at >= from_at) as active_users,
    (select count(*) from (select 1 from seen group by user_id having min(at) >= (select from_at from bounds)) n) as new_users,
    s.*, r.*, (select count(*) from user_activity where ${here} and event_type = 'error') as total_errors
  from (
    select count(*) as total_sessions, avg(seconds)::float8 as avg_session_duration_seconds,
      round(100.0 * count(*) filter (where events = 1) / nullif(count(*), 0), 2) as bounce_rate
    from sessions
  ) s, (
    select ${outcomes}, ${share("'completed'")} as success_rate, ${share("'failed', 'timeout'")} as error_rate,
      count(distinct agent_id) as unique_agents_run, avg(runtime_seconds) as avg_runtime_seconds,
      ${percentile(0.95)} as p95_runtime_seconds, coalesce(sum(credits_consumed), 0) as total_credits
    from agent_runs where ${here}
  ) r`;

describeRead('workspaces/:id/summary', {
  cases: [{ query: '', path: { id: WORKSPACE }, plain }],
  fallback: false,
  empty: ([row]) =>
    expect(row).toMatchObject({
      total_users: 0,
      active_users: 0,
      avg_session_duration_seconds: null,
      bounce_rate: null,
      total_runs: 0,
      success_rate: null,
      p95_runtime_seconds: null,
      total_credits: 0,
    }),
});
