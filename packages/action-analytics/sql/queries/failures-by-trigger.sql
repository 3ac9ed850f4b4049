-- Which triggers failed most often?
select
    r.organization_id,
    -- names are looked up for the rows of a page alone: a limit does not reach below joins; in the collation of their index
    (select o.name from organizations o where o.organization_id = r.organization_id collate "default") as organization_name,
    r.trigger_id,
    (select t.name from triggers t where t.organization_id = r.organization_id collate "default" and t.id = r.trigger_id collate "default") as trigger_name,
    r.failure_count,
    r.distinct_errors,
    r.total_retries,
    r.first_failure_at,
    r.last_failure_at
from (
    select
        organization_id,
        trigger_id,
        sum(failure_count)::bigint as failure_count,
        -- a failure without a message has none to count
        count(distinct nullif(error_message, '')) as distinct_errors,
        sum(total_retries)::bigint as total_retries,
        min(executed_at_min) as first_failure_at,
        max(executed_at_max) as last_failure_at
    from parts
    -- an empty key stands for a fact without a trigger
    where failure_count > 0 and trigger_id <> ''
    group by organization_id, trigger_id
) r
