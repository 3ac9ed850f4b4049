-- Which triggers are slower at the 95th percentile than agreed, and how badly?
-- $1 threshold_ms
select
    r.organization_id,
    -- names are looked up for the rows of a page alone: a limit does not reach below joins; in the collation of their index
    (select o.name from organizations o where o.organization_id = r.organization_id collate "default") as organization_name,
    r.trigger_id,
    (select t.name from triggers t where t.organization_id = r.organization_id collate "default" and t.id = r.trigger_id collate "default") as trigger_name,
    r.total_executions,
    r.avg_duration_ms,
    r.percentiles[1] as p50_duration_ms,
    r.percentiles[2] as p95_duration_ms,
    r.percentiles[3] as p99_duration_ms,
    r.max_duration_ms,
    $1::double precision as threshold_ms,
    case when r.percentiles[2] > 2 * $1::double precision then 'CRITICAL' else 'WARNING' end as severity
from (
    select
        organization_id,
        trigger_id,
        sum(execution_count)::bigint as total_executions,
        sum(duration_ms_sum)::double precision / nullif(sum(duration_ms_count), 0)::double precision as avg_duration_ms,
        max(duration_range_max) as max_duration_ms,
        -- all time is one stored row with its percentiles; days are merged
        case
            when bool_and(grain = 'all') then array[max(duration_ms_p50), max(duration_ms_p95), max(duration_ms_p99)]
            else core.percentiles(
            core.histogram_sum(duration_ms_histogram), array[0.5, 0.95, 0.99], min(duration_range_min), max(duration_range_max)
        )
        end as percentiles
    from parts
    group by organization_id, trigger_id
) r
where r.percentiles[2] > $1::double precision
