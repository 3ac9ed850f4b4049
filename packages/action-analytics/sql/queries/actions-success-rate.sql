-- What share of each kind of action succeeds?
-- $1 action_type
select
    action_type,
    sum(execution_count)::bigint as total_executions,
    sum(success_count)::bigint as success_count,
    sum(failure_count)::bigint as failure_count,
    sum(retrying_count)::bigint as retrying_count,
    round(100.0 * sum(success_count) / nullif(sum(execution_count), 0), 2) as success_rate
from parts
where $1::text is null or action_type = $1::text
group by action_type
having sum(execution_count) > 0
