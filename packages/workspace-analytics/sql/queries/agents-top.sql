-- Which agents lead by the figure asked for?
-- $1 metric
select f.*
from (
    select
        r.workspace_id,
        r.agent_id,
        r.total_runs,
        r.successful_runs,
        r.failed_runs,
        r.cancelled_runs,
        r.success_rate,
        coalesce(u.n, 0) as unique_users,
        r.avg_runtime_seconds,
        r.median_runtime_seconds,
        r.total_credits,
        r.total_credits / r.total_runs as avg_credits_per_run,
        r.avg_user_rating,
        case $1::text
            when 'success_rate' then r.success_rate
            when 'total_credits' then r.total_credits
            when 'unique_users' then coalesce(u.n, 0)
            when 'avg_runtime' then r.avg_runtime_seconds
            else r.total_runs
        end::double precision as metric_value
    from (
        select
            workspace_id,
            agent_id,
            sum(total_runs)::bigint as total_runs,
            sum(successful_runs)::bigint as successful_runs,
            sum(failed_runs)::bigint as failed_runs,
            sum(cancelled_runs)::bigint as cancelled_runs,
            round(100.0 * sum(successful_runs) / sum(total_runs), 2) as success_rate,
            sum(runtime_seconds_sum)::double precision / nullif(sum(runtime_seconds_count), 0)::double precision as avg_runtime_seconds,
            (core.percentiles(
                core.histogram_sum(runtime_seconds_histogram), array[0.5], min(runtime_range_min), max(runtime_range_max)
            ))[1] as median_runtime_seconds,
            sum(total_credits) as total_credits,
            sum(total_rating)::double precision / nullif(sum(rated_runs), 0)::double precision as avg_user_rating
        from parts
        group by workspace_id, agent_id
        having sum(total_runs) > 0
    ) as r
    left join users as u on u.workspace_id = r.workspace_id and u.agent_id = r.agent_id
) as f
where f.metric_value is not null
