-- How often does each kind of action fail?
select
    action_type,
    sum(execution_count)::bigint as total_executions,
    sum(failure_count)::bigint as failure_count,
    round(100.0 * sum(failure_count) / nullif(sum(execution_count), 0), 2) as failure_rate,
    sum(total_retries)::bigint as total_retries,
    max(executed_at_max) filter (where failure_count > 0) as last_failure_at
from parts
group by action_type
having sum(execution_count) > 0
