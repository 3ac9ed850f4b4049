-- How did each kind of action do in each hour, by outcome?
select
    organization_id,
    bucket as hour,
    action_type,
    status,
    execution_count,
    duration_ms_sum::double precision / nullif(duration_ms_count, 0) as avg_duration_ms,
    duration_range_min as min_duration_ms,
    duration_range_max as max_duration_ms,
    duration_ms_p50 as p50_duration_ms,
    duration_ms_p95 as p95_duration_ms,
    duration_ms_p99 as p99_duration_ms,
    success_count,
    failure_count,
    retrying_count,
    total_retries,
    actions_with_retries
from action.action_results_by_type
where grain = '1h'
