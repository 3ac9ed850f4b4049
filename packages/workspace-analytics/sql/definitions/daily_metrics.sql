-- daily_metrics, straight from the sources
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
days as (
    select workspace_id, day from activity union select workspace_id, day from runs
),
sessions as (
    select workspace_id, day, session_id, count(*) as events, extract(epoch from max(created_at) - min(created_at)) as seconds
    from activity where session_id is not null group by workspace_id, day, session_id
)
select
    d.workspace_id,
    d.day as metric_date,
    (select count(distinct p.user_id) from presence as p where p.workspace_id = d.workspace_id and p.day <= d.day) as total_users,
    u.active_users,
    u.new_users,
    u.active_users - u.new_users as returning_users,
    s.sessions as total_sessions,
    s.seconds as avg_session_duration_seconds,
    s.bounce_rate,
    r.total_runs, r.successful_runs, r.failed_runs, r.cancelled_runs,
    r.avg_runtime_seconds, r.percentiles[1] as median_runtime_seconds, r.percentiles[2] as p95_runtime_seconds,
    r.percentiles[3] as p99_runtime_seconds,
    r.total_credits_consumed, r.avg_credits_per_run,
    coalesce(m.credits_by_model, '{}') as credits_by_model,
    r.unique_agents_run,
    coalesce(t.top_agents, '[]') as top_agents,
    e.total_errors,
    r.error_rate,
    coalesce(e.errors_by_type, '{}') as errors_by_type
from days as d
cross join lateral (
    select count(*) as active_users, count(*) filter (
        where not exists (
            select from presence as b where b.workspace_id = p.workspace_id and b.user_id = p.user_id and b.day < p.day
        )
    ) as new_users
    from presence as p where p.workspace_id = d.workspace_id and p.day = d.day
) as u
cross join lateral (
    select count(*) as sessions, avg(x.seconds)::double precision as seconds,
        round(100.0 * count(*) filter (where x.events = 1) / nullif(count(*), 0), 2) as bounce_rate
    from sessions as x where x.workspace_id = d.workspace_id and x.day = d.day
) as s
cross join lateral (
    select count(*) as total_runs, count(*) filter (where x.status = 'completed') as successful_runs,
        count(*) filter (where x.status in ('failed', 'timeout')) as failed_runs,
        count(*) filter (where x.status = 'cancelled') as cancelled_runs,
        avg(x.runtime_seconds) as avg_runtime_seconds,
        percentile_cont(array[0.5, 0.95, 0.99]) within group (order by x.runtime_seconds) as percentiles,
        coalesce(sum(x.credits_consumed), 0) as total_credits_consumed, avg(x.credits_consumed) as avg_credits_per_run,
        count(distinct x.agent_id) as unique_agents_run,
        round(100.0 * count(*) filter (where x.status in ('failed', 'timeout')) / nullif(count(*), 0), 2) as error_rate
    from runs as x where x.workspace_id = d.workspace_id and x.day = d.day
) as r
cross join lateral (
    select jsonb_object_agg(x.model, x.credits) as credits_by_model
    from (
        select coalesce(nullif(y.model_name, ''), 'unknown') as model, sum(y.credits_consumed) as credits
        from runs as y where y.workspace_id = d.workspace_id and y.day = d.day group by 1
    ) as x
) as m
cross join lateral (
    select jsonb_agg(jsonb_build_object('agent_id', x.agent_id, 'runs', x.runs) order by x.runs desc, x.agent_id) as top_agents
    from (
        select y.agent_id, count(*) as runs from runs as y where y.workspace_id = d.workspace_id and y.day = d.day
        group by y.agent_id order by runs desc, y.agent_id limit 5
    ) as x
) as t
cross join lateral (
    select coalesce(sum(x.errors), 0)::bigint as total_errors, jsonb_object_agg(x.error_type, x.errors) as errors_by_type
    from (
        select core.key_text(coalesce(y.metadata ->> 'error_type', 'unknown')) as error_type, count(*) as errors
        from activity as y where y.workspace_id = d.workspace_id and y.day = d.day and y.event_type = 'error' group by 1
    ) as x
) as e
