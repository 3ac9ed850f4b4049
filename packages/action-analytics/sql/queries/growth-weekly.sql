-- How does each ISO week compare with the week before it?
-- $1 tz
select
    to_char(s.step at time zone $1::text, 'IYYY-"W"IW') as week,
    to_char(s.step at time zone $1::text, 'YYYY-MM-DD') as week_start,
    s.step as starts_at,
    s.partial,
    coalesce(w.total_executions, 0) as total_executions,
    coalesce(w.success_count, 0) as success_count,
    coalesce(w.failure_count, 0) as failure_count,
    coalesce(w.retrying_count, 0) as retrying_count,
    round(100.0 * w.success_count / nullif(w.total_executions, 0), 2) as success_rate,
    lag(coalesce(w.total_executions, 0)) over (order by s.step) as previous_executions,
    round(
        100.0 * (coalesce(w.total_executions, 0) - lag(coalesce(w.total_executions, 0)) over (order by s.step))
        / nullif(lag(coalesce(w.total_executions, 0)) over (order by s.step), 0),
        2
    ) as growth_pct
from steps s
left join (
    select
        date_trunc('week', bucket, $1::text) as week,
        sum(execution_count)::bigint as total_executions,
        sum(success_count)::bigint as success_count,
        sum(failure_count)::bigint as failure_count,
        sum(retrying_count)::bigint as retrying_count
    from parts
    group by 1
) w on w.week = s.step
