-- Which triggers ran most often?
select
    r.organization_id,
    -- names are looked up for the rows of a page alone: a limit does not reach below joins; in the collation of their index
    (select o.name from organizations o where o.organization_id = r.organization_id collate "default") as organization_name,
    r.trigger_id,
    (select t.name from triggers t where t.organization_id = r.organization_id collate "default" and t.id = r.trigger_id collate "default") as trigger_name,
    r.total_executions,
    r.success_count,
    r.failure_count,
    r.retrying_count,
    r.success_rate,
    r.avg_duration_ms,
    r.total_retries,
    r.hours_active,
    r.last_execution_at
from (
    select
        organization_id,
        trigger_id,
        sum(execution_count)::bigint as total_executions,
        sum(success_count)::bigint as success_count,
        sum(failure_count)::bigint as failure_count,
        sum(retrying_count)::bigint as retrying_count,
        round(100.0 * sum(success_count) / sum(execution_count), 2) as success_rate,
        sum(duration_ms_sum)::double precision / nullif(sum(duration_ms_count), 0)::double precision as avg_duration_ms,
        sum(total_retries)::bigint as total_retries,
        -- parts are UTC days: no hour is in two of them, so their distinct hours add up
        sum(hours_active)::bigint as hours_active,
        max(executed_at_max) as last_execution_at
    from parts
    group by organization_id, trigger_id
    having sum(execution_count) > 0
) r
