-- hourly_metrics, straight from the sources
with activity as (
    select a.*, date_trunc('hour', a.created_at, 'UTC') as hour,
        case
            when a.event_type = 'api_call' and jsonb_typeof(a.metadata -> 'duration_ms') = 'number'
                and (a.metadata ->> 'duration_ms')::numeric between 0 and 86400000
            then (a.metadata ->> 'duration_ms')::double precision
        end as response_ms
    from workspace.user_activity_source as a where a.created_at <= now()
),
runs as (
    select r.*, date_trunc('hour', r.started_at, 'UTC') as hour from workspace.agent_runs_source as r where r.started_at <= now()
)
select h.workspace_id, h.hour as metric_hour,
    (
        select count(distinct p.user_id)
        from (
            select a.user_id from activity as a where a.workspace_id = h.workspace_id and a.hour = h.hour
            union all
            select r.user_id from runs as r where r.workspace_id = h.workspace_id and r.hour = h.hour
        ) as p
    ) as active_users,
    r.total_runs, r.successful_runs, r.failed_runs, r.total_credits, a.avg_response_time_ms, a.p95_response_time_ms
from (select workspace_id, hour from activity union select workspace_id, hour from runs) as h
cross join lateral (
    select count(*) as total_runs, count(*) filter (where x.status = 'completed') as successful_runs,
        count(*) filter (where x.status in ('failed', 'timeout')) as failed_runs, coalesce(sum(x.credits_consumed), 0) as total_credits
    from runs as x where x.workspace_id = h.workspace_id and x.hour = h.hour
) as r
cross join lateral (
    select avg(x.response_ms) as avg_response_time_ms,
        percentile_cont(0.95) within group (order by x.response_ms) as p95_response_time_ms
    from activity as x where x.workspace_id = h.workspace_id and x.hour = h.hour
) as a
where h.hour > now() - interval '30 days'
