-- Which triggers need more retries per execution than they should?
-- $1 threshold
select
    r.organization_id,
    -- names are looked up for the rows of a page alone: a limit does not reach below joins; in the collation of their index
    (select o.name from organizations o where o.organization_id = r.organization_id collate "default") as organization_name,
    r.trigger_id,
    (select t.name from triggers t where t.organization_id = r.organization_id collate "default" and t.id = r.trigger_id collate "default") as trigger_name,
    r.total_executions,
    r.total_retries,
    r.avg_retries,
    r.max_retries,
    r.success_rate,
    r.last_execution_at
from (
    select
        organization_id,
        trigger_id,
        execution_count as total_executions,
        total_retries,
        total_retries::double precision / nullif(execution_count, 0) as avg_retries,
        retry_count_max as max_retries,
        round(100.0 * success_count / nullif(execution_count, 0), 2) as success_rate,
        executed_at_max as last_execution_at
    from parts
) r
where r.avg_retries > $1::double precision
