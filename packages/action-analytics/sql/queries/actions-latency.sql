-- How long does each kind of action take, by outcome?
-- $1 action_type
select
    action_type,
    status,
    total_executions,
    avg_duration_ms,
    min_duration_ms,
    max_duration_ms,
    percentiles[1] as p50_duration_ms,
    percentiles[2] as p95_duration_ms,
    percentiles[3] as p99_duration_ms
from (
    select
        action_type,
        status,
        sum(execution_count)::bigint as total_executions,
        sum(duration_ms_sum)::double precision / nullif(sum(duration_ms_count), 0)::double precision as avg_duration_ms,
        min(duration_range_min) as min_duration_ms,
        max(duration_range_max) as max_duration_ms,
        core.percentiles(
            core.histogram_sum(duration_ms_histogram), array[0.5, 0.95, 0.99], min(duration_range_min), max(duration_range_max)
        ) as percentiles
    from parts
    where $1::text is null or action_type = $1::text
    group by action_type, status
    having sum(execution_count) > 0
) latency
