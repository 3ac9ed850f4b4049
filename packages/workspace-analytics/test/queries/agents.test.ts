import { AGENT, ask, caller, describeRead, lasting, readOf, rowsOf } from '../support/describe-read.js';
import { outcomes, percentile, share } from '../support/plain.js';

const VALUES: Readonly<Record<string, string>> = {
  total_runs: 'total_runs',
  success_rate: 'success_rate',
  total_credits: 'total_credits',
  unique_users: 'unique_users',
  avg_runtime: 'avg_runtime_seconds',
};

const cancelled = `count(*) filter (where status = 'cancelled') as cancelled_runs`;

const top = (metric: string): string => `
  select a.*, (${VALUES[metric]})::float8 as metric_value
  from (
    select workspace_id, agent_id, ${outcomes}, ${cancelled}, ${share("'completed'")} as success_rate,
      count(distinct user_id) as unique_users, avg(runtime_seconds) as avg_runtime_seconds,
      ${percentile(0.5)} as median_runtime_seconds, sum(credits_consumed) as total_credits,
      avg(credits_consumed) as avg_credits_per_run, avg(user_rating)::float8 as avg_user_rating
    from agent_runs group by workspace_id, agent_id
  ) a
  where (${VALUES[metric]}) is not null
  order by metric_value desc, workspace_id, agent_id`;

describeRead('agents/top', {
  cases: [
    { query: 'limit=100', plain: top('total_runs') },
    ...Object.keys(VALUES).map((metric) => ({
      query: `metric=${metric}&days=14&limit=3`,
      plain: `${top(metric)} limit 3`,
    })),
  ],
  empty: (rows) => expect(rows).toEqual([]),
});

describeRead('agents/:id/insights', {
  cases: ['', 'days=3', 'days=365'].map((query) => ({
    query,
    path: { id: AGENT },
    plain: `
      select '${AGENT}' as agent_id, ${outcomes}, ${cancelled}, ${share("'completed'")} as success_rate,
        ${share("'failed', 'timeout'")} as error_rate, count(distinct (workspace_id, user_id)) filter (where user_id is not null) as unique_users,
        avg(runtime_seconds) as avg_runtime_seconds, min(runtime_seconds) as min_runtime_seconds,
        max(runtime_seconds) as max_runtime_seconds, ${percentile(0.5)} as p50_runtime_seconds,
        ${percentile(0.75)} as p75_runtime_seconds, ${percentile(0.95)} as p95_runtime_seconds,
        ${percentile(0.99)} as p99_runtime_seconds, coalesce(sum(credits_consumed), 0) as total_credits,
        avg(credits_consumed) as avg_credits_per_run, coalesce(sum(tokens_used), 0) as total_tokens_used,
        avg(tokens_used)::float8 as avg_tokens_per_run, avg(user_rating)::float8 as avg_user_rating,
        count(user_rating) as total_feedback_count,
        coalesce((
          select jsonb_object_agg(kind, n) from (
            select coalesce(error_type, case status when 'timeout' then 'timeout' else 'unknown' end) as kind, count(*) as n
            from agent_runs where agent_id = '${AGENT}' and status in ('failed', 'timeout') group by 1
          ) e
        ), '{}') as error_types,
        coalesce((
          select jsonb_agg(jsonb_build_object('reason', reason, 'runs', n) order by n desc, reason collate "C") from (
            select left(error_message, 200) as reason, count(*) as n
            from agent_runs where agent_id = '${AGENT}' and status in ('failed', 'timeout') and error_message <> ''
            group by 1 order by 2 desc, left(error_message, 200) collate "C" limit 5
          ) e
        ), '[]') as common_failure_reasons
      from agent_runs where agent_id = '${AGENT}'`,
  })),
  empty: () => undefined,
});

describeRead('agents/:id/trends', {
  cases: ['', 'days=90'].map((query) => ({
    query,
    path: { id: AGENT },
    plain: `
      with day as (
        select bucket, sum(n)::bigint as n, sum(people)::bigint as people from (
          select date_trunc('day', started_at, 'UTC') as bucket, count(*) as n, count(distinct user_id) as people
          from workspace.agent_runs, bounds
          where agent_id = '${AGENT}' and started_at <= to_at and ($3::text[] is null or workspace_id::text = any ($3))
          group by 1, workspace_id
        ) d group by bucket
      )
      select (s.step at time zone 'UTC')::date as usage_date, s.partial, coalesce(d.n, 0) as total_runs,
        coalesce(d.people, 0) as unique_users, b.n as previous_runs, g.pct as growth_pct,
        case when g.pct >= 10 then 'growing' when g.pct <= -10 then 'declining' when g.pct is not null then 'stable' end as trend
      from bounds cross join lateral core.steps(from_at, to_at, 'day', 'UTC') s
      left join day d on d.bucket = s.step
      left join day b on b.bucket = s.step - interval '168 hours'
      cross join lateral (select case when not s.partial then round(100.0 * (coalesce(d.n, 0) - b.n) / b.n, 2) end as pct) g
      order by 1`,
  })),
  empty: () => undefined,
});

describe('agents page by page', () => {
  const fixture = lasting('demo');
  const read = readOf('agents/top');

  it.each(Object.keys(VALUES))('go on where the page before ended, by %s', async (metric) => {
    const seen: unknown[] = [];
    let cursor = '';
    do {
      const page = await ask(fixture(), read, { query: `metric=${metric}&limit=4${cursor}` }, caller('admin'));
      seen.push(...rowsOf(page));
      cursor = page.meta.next_cursor ? `&cursor=${page.meta.next_cursor}` : '';
    } while (cursor !== '');
    const whole = await ask(fixture(), read, { query: `metric=${metric}&limit=100` }, caller('admin'));
    expect(seen).toEqual(rowsOf(whole));
  });

  it.each(['agents/:id/insights', 'agents/:id/trends'])('%s is 404 for an agent that never ran here', async (path) => {
    for (const id of ['a0000000-0000-4000-8000-00000000dead', 'no-uuid']) {
      const asked = ask(fixture(), readOf(path), { query: '', path: { id } }, caller('admin'));
      await expect(asked).rejects.toMatchObject({ status: 404 });
    }
  });
});
