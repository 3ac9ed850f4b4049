import { WORKSPACE, ask, caller, describeRead, lasting, readOf, rowsOf } from '../support/describe-read.js';
import { here, outcomes, percentile, seen, sessions, share } from '../support/plain.js';

const DAY = 86_400_000;
const dateOf = (daysAgo: number): string => new Date(Date.now() - daysAgo * DAY).toISOString().slice(0, 10);

const errors = `(
    select coalesce(metadata ->> 'error_type', 'unknown') as kind, count(*) as n from user_activity
    where ${here} and event_type = 'error' and created_at >= d.step and created_at < d.step_end group by 1
  )`;

const plain = `
  with ${seen}, ${sessions}, first as (select user_id, min(at) as at from seen group by user_id)
  select
    (d.step at time zone 'UTC')::date as metric_date, d.partial,
    (select count(*) from first where at < d.step_end) as total_users,
    p.n as active_users, f.n as new_users, p.n - f.n as returning_users, s.*, r.*,
    coalesce((
      select jsonb_object_agg(model, credits) from (
        select coalesce(model_name, 'unknown') as model, sum(credits_consumed) as credits
        from agent_runs where ${here} and started_at >= d.step and started_at < d.step_end group by 1
      ) m
    ), '{}') as credits_by_model,
    coalesce((
      select jsonb_agg(jsonb_build_object('agent_id', agent_id, 'runs', runs) order by runs desc, agent_id) from (
        select agent_id, count(*) as runs from agent_runs
        where ${here} and started_at >= d.step and started_at < d.step_end group by 1 order by 2 desc, 1 limit 5
      ) a
    ), '[]') as top_agents,
    (select coalesce(sum(n), 0)::bigint from ${errors} e) as total_errors,
    coalesce((select jsonb_object_agg(kind, n) from ${errors} e), '{}') as errors_by_type
  from bounds
  cross join lateral core.steps(from_at, to_at, 'day', 'UTC') d
  cross join lateral (select count(distinct user_id) as n from seen where at >= d.step and at < d.step_end) p
  cross join lateral (select count(*) as n from first where at >= d.step and at < d.step_end) f
  cross join lateral (
    select count(*) as total_sessions, avg(seconds)::float8 as avg_session_duration_seconds,
      round(100.0 * count(*) filter (where events = 1) / nullif(count(*), 0), 2) as bounce_rate
    from sessions where day = d.step
  ) s
  cross join lateral (
    select ${outcomes}, count(*) filter (where status = 'cancelled') as cancelled_runs,
      avg(runtime_seconds) as avg_runtime_seconds, ${percentile(0.5)} as median_runtime_seconds,
      ${percentile(0.95)} as p95_runtime_seconds, ${percentile(0.99)} as p99_runtime_seconds,
      coalesce(sum(credits_consumed), 0) as total_credits_consumed, avg(credits_consumed) as avg_credits_per_run,
      count(distinct agent_id) as unique_agents_run, ${share("'failed', 'timeout'")} as error_rate
    from agent_runs where ${here} and started_at >= d.step and started_at < d.step_end
  ) r
  order by 1`;

describeRead('workspaces/:id/metrics', {
  cases: [
    { query: '', path: { id: WORKSPACE }, plain },
    { query: 'days=366', path: { id: WORKSPACE }, plain },
    { query: `from=${dateOf(20)}&to=${dateOf(10)}`, path: { id: WORKSPACE }, plain },
  ],
  fallback: false,
  empty: (rows) => {
    expect(rows).toHaveLength(30);
    for (const row of rows)
      expect(row).toMatchObject({ total_users: 0, total_runs: 0, error_rate: null, top_agents: [] });
  },
});

describe('workspaces/:id/metrics', () => {
  const fixture = lasting('demo');
  const read = readOf('workspaces/:id/metrics');
  const path = { id: WORKSPACE };

  it('compares each day with the one as many days before', async () => {
    const half = await ask(fixture(), read, { query: 'days=10&compare=previous_period', path }, caller('admin'));
    const whole = await ask(fixture(), read, { query: 'days=20', path }, caller('admin'));
    expect(rowsOf(half).map(({ previous }) => (previous as { total_runs: number }).total_runs)).toEqual(
      rowsOf(whole)
        .slice(0, 10)
        .map(({ total_runs }) => total_runs),
    );
  });

  it.each([
    ['days=367', 'days'],
    [`from=${dateOf(400)}&to=${dateOf(1)}`, 'from'],
    [`from=${dateOf(1)}`, 'to'],
    ['tz=Asia/Kathmandu', 'tz'],
    ['workspace_id=1', 'workspace_id'],
  ])('refuses %s by name', async (query, field) => {
    const asked = ask(fixture(), read, { query, path }, caller('admin'));
    await expect(asked).rejects.toMatchObject({ status: 400, fields: [{ field }] });
  });
});
