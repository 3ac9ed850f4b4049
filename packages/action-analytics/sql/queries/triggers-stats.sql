-- How has one trigger done over all time?
-- $1 id
select
    k.organization_id,
    o.name as organization_name,
    k.trigger_id,
    t.name as trigger_name,
    t.enabled,
    t.created_at,
    coalesce(p.execution_count, 0) as total_executions,
    coalesce(p.success_count, 0) as success_count,
    coalesce(p.failure_count, 0) as failure_count,
    coalesce(p.retrying_count, 0) as retrying_count,
    round(100.0 * p.success_count / nullif(p.execution_count, 0), 2) as success_rate,
    p.duration_ms_sum::double precision / nullif(p.duration_ms_count, 0) as avg_duration_ms,
    p.duration_range_min as min_duration_ms,
    p.duration_range_max as max_duration_ms,
    p.duration_ms_p50 as p50_duration_ms,
    p.duration_ms_p95 as p95_duration_ms,
    p.duration_ms_p99 as p99_duration_ms,
    coalesce(p.total_retries, 0) as total_retries,
    p.total_retries::double precision / nullif(p.execution_count, 0) as avg_retries,
    p.retry_count_max as max_retries,
    p.executed_at_max as last_execution_at,
    p.executed_at_min as first_execution_at,
    coalesce(p.hours_active, 0) as hours_active
-- a deleted trigger is known by its history, a new one by its definition
from (
    select organization_id, id as trigger_id from triggers where id = $1::text
    union
    select organization_id, trigger_id from parts where trigger_id = $1::text and execution_count > 0
) k
left join parts p on p.organization_id = k.organization_id and p.trigger_id = k.trigger_id
left join triggers t on t.organization_id = k.organization_id and t.id = k.trigger_id
left join organizations o on o.organization_id = k.organization_id
-- ids are unique within an organization: whoever sees several organizations names one, or gets the first
order by k.organization_id
limit 1
