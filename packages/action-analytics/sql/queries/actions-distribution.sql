-- What share of the actions is of each kind?
select
    action_type,
    sum(execution_count)::bigint as total_executions,
    sum(success_count)::bigint as success_count,
    sum(failure_count)::bigint as failure_count,
    round(100.0 * sum(execution_count) / sum(sum(execution_count)) over (), 2) as percentage,
    sum(duration_ms_sum)::double precision / nullif(sum(duration_ms_count), 0)::double precision as avg_duration_ms,
    sum(total_retries)::bigint as total_retries,
    max(executed_at_max) as last_execution_at
from parts
group by action_type
having sum(execution_count) > 0
