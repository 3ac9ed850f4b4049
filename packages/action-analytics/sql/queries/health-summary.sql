-- Is the whole healthy, and what are its figures?
select
    -- judged unrounded, so that 94.999 % is not yet healthy
    case
        when total_executions = 0 then null
        when 100.0 * success_count / total_executions >= 95 then 'healthy'
        when 100.0 * success_count / total_executions >= 90 then 'degraded'
        else 'unhealthy'
    end as status,
    total_executions,
    success_count,
    failure_count,
    retrying_count,
    round(100.0 * success_count / nullif(total_executions, 0), 2) as success_rate,
    round(100.0 * failure_count / nullif(total_executions, 0), 2) as failure_rate,
    total_retries,
    avg_duration_ms,
    min_duration_ms,
    max_duration_ms,
    percentiles[1] as p50_duration_ms,
    percentiles[2] as p95_duration_ms,
    percentiles[3] as p99_duration_ms,
    last_execution_at
from (
    select
        coalesce(sum(execution_count), 0)::bigint as total_executions,
        coalesce(sum(success_count), 0)::bigint as success_count,
        coalesce(sum(failure_count), 0)::bigint as failure_count,
        coalesce(sum(retrying_count), 0)::bigint as retrying_count,
        coalesce(sum(total_retries), 0)::bigint as total_retries,
        sum(duration_ms_sum)::double precision / nullif(sum(duration_ms_count), 0)::double precision as avg_duration_ms,
        min(duration_range_min) as min_duration_ms,
        max(duration_range_max) as max_duration_ms,
        core.percentiles(
            core.histogram_sum(duration_ms_histogram), array[0.5, 0.95, 0.99], min(duration_range_min), max(duration_range_max)
        ) as percentiles,
        max(executed_at_max) as last_execution_at
    from parts
) totals
