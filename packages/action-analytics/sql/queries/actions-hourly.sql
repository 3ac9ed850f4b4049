-- How did all actions do in each of the last hours?
select
    s.step as hour,
    s.partial,
    coalesce(h.total_executions, 0) as total_executions,
    coalesce(h.success_count, 0) as success_count,
    coalesce(h.failure_count, 0) as failure_count,
    coalesce(h.retrying_count, 0) as retrying_count,
    round(100.0 * h.success_count / nullif(h.total_executions, 0), 2) as success_rate,
    coalesce(h.total_retries, 0) as total_retries,
    h.avg_duration_ms,
    h.percentiles[1] as p50_duration_ms,
    h.percentiles[2] as p95_duration_ms,
    h.percentiles[3] as p99_duration_ms
from steps s
left join (
    select
        date_trunc('hour', bucket, 'UTC') as hour,
        sum(execution_count)::bigint as total_executions,
        sum(success_count)::bigint as success_count,
        sum(failure_count)::bigint as failure_count,
        sum(retrying_count)::bigint as retrying_count,
        sum(total_retries)::bigint as total_retries,
        sum(duration_ms_sum)::double precision / nullif(sum(duration_ms_count), 0)::double precision as avg_duration_ms,
        core.percentiles(
            core.histogram_sum(duration_ms_histogram), array[0.5, 0.95, 0.99], min(duration_range_min), max(duration_range_max)
        ) as percentiles
    from parts
    group by 1
) h on h.hour = s.step
