-- How did each agent of a workspace do in the last 30 UTC days, today included?
with span as (
    select date_trunc('day', now(), 'UTC') - interval '696 hours' as since
),
agent as (
    select r.workspace_id, r.agent_id, sum(r.total_runs)::bigint as total_runs, sum(r.successful_runs)::bigint as successful_runs,
        sum(r.failed_runs)::bigint as failed_runs, sum(r.cancelled_runs)::bigint as cancelled_runs,
        sum(r.runtime_seconds_sum)::double precision / nullif(sum(r.runtime_seconds_count), 0) as avg_runtime_seconds,
        (core.percentiles(
            core.histogram_sum(r.runtime_seconds_histogram), array[0.5], min(r.runtime_range_min), max(r.runtime_range_max)
        ))[1] as median_runtime_seconds,
        sum(r.total_credits) as total_credits, sum(r.total_rating)::double precision / nullif(sum(r.rated_runs), 0) as avg_user_rating
    from workspace.runs_by_agent as r
    where r.grain = '1d' and r.bucket >= (select since from span)
    group by r.workspace_id, r.agent_id
)
select
    a.workspace_id,
    a.agent_id,
    a.total_runs,
    a.successful_runs,
    a.failed_runs,
    a.cancelled_runs,
    round(100.0 * a.successful_runs / a.total_runs, 2) as success_rate,
    coalesce(u.n, 0) as unique_users,
    a.avg_runtime_seconds,
    a.median_runtime_seconds,
    a.total_credits,
    a.total_credits / a.total_runs as avg_credits_per_run,
    a.avg_user_rating
from agent as a
left join workspace.runs_by_agent_unique_users_between((select since from span), 'infinity') as u
    on u.workspace_id = a.workspace_id and u.agent_id = a.agent_id
