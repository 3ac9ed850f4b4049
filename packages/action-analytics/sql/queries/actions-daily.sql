-- How did all actions do on each of the last days, as the caller's clock counts them?
-- $1 tz
select
    to_char(s.step at time zone $1::text, 'YYYY-MM-DD') as day,
    s.step as starts_at,
    s.partial,
    coalesce(d.total_executions, 0) as total_executions,
    coalesce(d.success_count, 0) as success_count,
    coalesce(d.failure_count, 0) as failure_count,
    coalesce(d.retrying_count, 0) as retrying_count,
    round(100.0 * d.success_count / nullif(d.total_executions, 0), 2) as success_rate,
    coalesce(d.total_retries, 0) as total_retries,
    d.avg_duration_ms,
    d.percentiles[1] as p50_duration_ms,
    d.percentiles[2] as p95_duration_ms,
    d.percentiles[3] as p99_duration_ms
from steps s
left join (
    select
        date_trunc('day', bucket, $1::text) as day,
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
) d on d.day = s.step
