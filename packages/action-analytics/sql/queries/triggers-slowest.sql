-- Which triggers take longest, by the figure asked for?
-- $1 metric
select
    r.organization_id,
    -- names are looked up for the rows of a page alone: a limit does not reach below joins; in the collation of their index
    (select o.name from organizations o where o.organization_id = r.organization_id collate "default") as organization_name,
    r.trigger_id,
    (select t.name from triggers t where t.organization_id = r.organization_id collate "default" and t.id = r.trigger_id collate "default") as trigger_name,
    r.total_executions,
    r.avg_duration_ms,
    r.p50_duration_ms,
    r.p95_duration_ms,
    r.p99_duration_ms,
    r.max_duration_ms,
    r.metric_value
from (
    select
        p.*,
        case $1::text
            when 'avg_duration_ms' then p.avg_duration_ms
            when 'max_duration_ms' then p.max_duration_ms
            else p.p95_duration_ms
        end as metric_value
    from (
        select
            organization_id,
            trigger_id,
            execution_count as total_executions,
            duration_ms_sum::double precision / nullif(duration_ms_count, 0) as avg_duration_ms,
            duration_ms_p50 as p50_duration_ms,
            duration_ms_p95 as p95_duration_ms,
            duration_ms_p99 as p99_duration_ms,
            duration_range_max as max_duration_ms
        from parts
    ) p
) r
where r.metric_value is not null
