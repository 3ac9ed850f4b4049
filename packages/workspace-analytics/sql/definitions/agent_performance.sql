-- agent_performance, straight from the source
with runs as (
    select r.*, (r.started_at at time zone 'UTC')::date as day,
        case when r.status in ('failed', 'timeout') then
            coalesce(r.error_type, case r.status when 'timeout' then 'timeout' else 'unknown' end)
        end as kind,
        case when r.status in ('failed', 'timeout') then nullif(left(r.error_message, 200), '') end as reason
    from workspace.agent_runs_source as r where r.started_at <= now()
)
select r.workspace_id, r.agent_id, r.day as metric_date, count(*) as total_runs,
    count(*) filter (where r.status = 'completed') as successful_runs,
    count(*) filter (where r.status in ('failed', 'timeout')) as failed_runs,
    count(*) filter (where r.status = 'cancelled') as cancelled_runs,
    avg(r.runtime_seconds) as avg_runtime_seconds, min(r.runtime_seconds) as min_runtime_seconds,
    max(r.runtime_seconds) as max_runtime_seconds,
    percentile_cont(0.5) within group (order by r.runtime_seconds) as p50_runtime_seconds,
    percentile_cont(0.75) within group (order by r.runtime_seconds) as p75_runtime_seconds,
    percentile_cont(0.95) within group (order by r.runtime_seconds) as p95_runtime_seconds,
    percentile_cont(0.99) within group (order by r.runtime_seconds) as p99_runtime_seconds,
    sum(r.credits_consumed) as total_credits, avg(r.credits_consumed) as avg_credits_per_run,
    coalesce(sum(r.tokens_used), 0) as total_tokens_used, avg(r.tokens_used)::double precision as avg_tokens_per_run,
    count(distinct r.user_id) as unique_users,
    avg(r.user_rating)::double precision as avg_user_rating, count(r.user_rating) as total_feedback_count,
    coalesce((
        select jsonb_object_agg(e.kind, e.n) from (
            select f.kind, count(*) as n from runs as f
            where f.workspace_id = r.workspace_id and f.agent_id = r.agent_id and f.day = r.day and f.kind is not null group by f.kind
        ) as e
    ), '{}') as error_types,
    coalesce((
        select jsonb_agg(jsonb_build_object('reason', e.reason, 'runs', e.n) order by e.n desc, e.reason) from (
            select f.reason, count(*) as n from runs as f
            where f.workspace_id = r.workspace_id and f.agent_id = r.agent_id and f.day = r.day and f.reason is not null
            group by f.reason order by n desc, f.reason limit 5
        ) as e
    ), '[]') as common_failure_reasons
from runs as r
group by r.workspace_id, r.agent_id, r.day
