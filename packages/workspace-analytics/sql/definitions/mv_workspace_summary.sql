-- mv_workspace_summary, straight from the sources
with activity as (
    select a.*, (a.created_at at time zone 'UTC')::date as day from workspace.user_activity_source as a where a.created_at <= now()
),
runs as (
    select r.*, (r.started_at at time zone 'UTC')::date as day from workspace.agent_runs_source as r where r.started_at <= now()
),
presence as (
    select workspace_id, user_id, day from activity where user_id is not null
    union
    select workspace_id, user_id, day from runs where user_id is not null
),
span as (
    select (now() at time zone 'UTC')::date - 29 as since
),
known as (
    select p.workspace_id from presence as p
    union
    select a.workspace_id from activity as a, span where a.day >= span.since
    union
    select r.workspace_id from runs as r, span where r.day >= span.since
)
select w.workspace_id, p.total_users, p.active_users, p.new_users, s.total_sessions, s.avg_session_duration_seconds, s.bounce_rate,
    r.total_runs, r.successful_runs, r.failed_runs, r.success_rate, r.error_rate, r.unique_agents_run, r.avg_runtime_seconds,
    r.p95_runtime_seconds, r.total_credits, e.total_errors
from known as w
cross join span
cross join lateral (
    select count(*) as total_users, count(*) filter (where u.last_day >= span.since) as active_users,
        count(*) filter (where u.first_day >= span.since) as new_users
    from (
        select min(x.day) as first_day, max(x.day) as last_day from presence as x where x.workspace_id = w.workspace_id group by x.user_id
    ) as u
) as p
cross join lateral (
    select count(*) as total_sessions, avg(x.seconds)::double precision as avg_session_duration_seconds,
        round(100.0 * count(*) filter (where x.events = 1) / nullif(count(*), 0), 2) as bounce_rate
    from (
        select count(*) as events, extract(epoch from max(y.created_at) - min(y.created_at)) as seconds
        from activity as y where y.workspace_id = w.workspace_id and y.day >= span.since and y.session_id is not null
        group by y.day, y.session_id
    ) as x
) as s
cross join lateral (
    select count(*) as total_runs, count(*) filter (where x.status = 'completed') as successful_runs,
        count(*) filter (where x.status in ('failed', 'timeout')) as failed_runs,
        round(100.0 * count(*) filter (where x.status = 'completed') / nullif(count(*), 0), 2) as success_rate,
        round(100.0 * count(*) filter (where x.status in ('failed', 'timeout')) / nullif(count(*), 0), 2) as error_rate,
        count(distinct x.agent_id) as unique_agents_run, avg(x.runtime_seconds) as avg_runtime_seconds,
        percentile_cont(0.95) within group (order by x.runtime_seconds) as p95_runtime_seconds,
        coalesce(sum(x.credits_consumed), 0) as total_credits
    from runs as x where x.workspace_id = w.workspace_id and x.day >= span.since
) as r
cross join lateral (
    select count(*) as total_errors from activity as x
    where x.workspace_id = w.workspace_id and x.day >= span.since and x.event_type = 'error'
) as e
