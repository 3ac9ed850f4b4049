-- Which organizations do most?
select
    r.organization_id,
    o.name as organization_name,
    o.plan,
    r.total_executions,
    round(100.0 * r.total_executions / sum(r.total_executions) over (), 2) as percentage,
    r.success_count,
    r.failure_count,
    r.retrying_count,
    r.success_rate,
    r.avg_duration_ms,
    r.last_execution_at
from (
    select
        organization_id,
        sum(execution_count)::bigint as total_executions,
        sum(success_count)::bigint as success_count,
        sum(failure_count)::bigint as failure_count,
        sum(retrying_count)::bigint as retrying_count,
        round(100.0 * sum(success_count) / sum(execution_count), 2) as success_rate,
        sum(duration_ms_sum)::double precision / nullif(sum(duration_ms_count), 0)::double precision as avg_duration_ms,
        max(executed_at_max) as last_execution_at
    from parts
    group by organization_id
    having sum(execution_count) > 0
) r
left join organizations o on o.organization_id = r.organization_id
