-- How much does each organization use, and on which plan?
select
    coalesce(o.organization_id, r.organization_id) as organization_id,
    o.name as organization_name,
    o.plan,
    coalesce(r.total_executions, 0) as total_executions,
    coalesce(r.success_count, 0) as success_count,
    coalesce(r.failure_count, 0) as failure_count,
    coalesce(r.retrying_count, 0) as retrying_count,
    round(100.0 * r.success_count / nullif(r.total_executions, 0), 2) as success_rate,
    r.avg_duration_ms,
    coalesce(r.total_retries, 0) as total_retries,
    r.last_execution_at
from organizations o
full join (
    select
        organization_id,
        sum(execution_count)::bigint as total_executions,
        sum(success_count)::bigint as success_count,
        sum(failure_count)::bigint as failure_count,
        sum(retrying_count)::bigint as retrying_count,
        sum(duration_ms_sum)::double precision / nullif(sum(duration_ms_count), 0)::double precision as avg_duration_ms,
        sum(total_retries)::bigint as total_retries,
        max(executed_at_max) as last_execution_at
    from parts
    group by organization_id
    having sum(execution_count) > 0
) r on r.organization_id = o.organization_id
