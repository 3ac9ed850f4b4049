-- How has each trigger done over all time?
select
    organization_id,
    trigger_id,
    execution_count as total_executions,
    success_count,
    failure_count,
    retrying_count,
    round(100.0 * success_count / nullif(execution_count, 0), 2) as success_rate,
    duration_ms_sum::double precision / nullif(duration_ms_count, 0) as avg_duration_ms,
    duration_range_min as min_duration_ms,
    duration_range_max as max_duration_ms,
    duration_ms_p50 as p50_duration_ms,
    duration_ms_p95 as p95_duration_ms,
    duration_ms_p99 as p99_duration_ms,
    total_retries,
    total_retries::double precision / nullif(execution_count, 0) as avg_retries,
    retry_count_max as max_retries,
    executed_at_max as last_execution_at,
    executed_at_min as first_execution_at,
    hours_active
from action.action_results_by_trigger
where grain = 'all'
