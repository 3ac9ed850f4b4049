-- Which triggers fail too often?
-- $1 threshold
select
    r.organization_id,
    -- names are looked up for the rows of a page alone: a limit does not reach below joins; in the collation of their index
    (select o.name from organizations o where o.organization_id = r.organization_id collate "default") as organization_name,
    r.trigger_id,
    (select t.name from triggers t where t.organization_id = r.organization_id collate "default" and t.id = r.trigger_id collate "default") as trigger_name,
    (select t.enabled from triggers t where t.organization_id = r.organization_id collate "default" and t.id = r.trigger_id collate "default") as enabled,
    r.total_executions,
    r.success_count,
    r.failure_count,
    r.retrying_count,
    r.success_rate,
    r.last_execution_at,
    -- judged unrounded, so that 79.999 % is below 80 %
    case
        when r.unrounded < least(50, $1::double precision) then 'CRITICAL'
        when r.unrounded < $1::double precision then 'WARNING'
        else 'OK'
    end as status
from (
    select
        organization_id,
        trigger_id,
        sum(execution_count)::bigint as total_executions,
        sum(success_count)::bigint as success_count,
        sum(failure_count)::bigint as failure_count,
        sum(retrying_count)::bigint as retrying_count,
        round(100.0 * sum(success_count) / sum(execution_count), 2) as success_rate,
        100.0 * sum(success_count) / sum(execution_count) as unrounded,
        max(executed_at_max) as last_execution_at
    from parts
    group by organization_id, trigger_id
    having sum(execution_count) > 0
) r
