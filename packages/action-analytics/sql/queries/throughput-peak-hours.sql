-- At which hours of the day is most done, as the caller's clock counts them?
-- $1 tz
-- $2 from
-- $3 to
select
    hours.hour_of_day,
    coalesce(f.total_executions, 0) as total_executions,
    coalesce(f.success_count, 0) as success_count,
    coalesce(f.failure_count, 0) as failure_count,
    coalesce(f.retrying_count, 0) as retrying_count,
    coalesce(f.total_executions, 0) / nullif(hours.times, 0) as avg_executions_per_day,
    f.avg_duration_ms
from (
    select
        h.hour_of_day,
        -- a clock change leaves an hour out or has it twice, and the window begins and ends within one
        sum(extract(epoch from least(s.step_end, $3::timestamptz) - greatest(s.step, $2::timestamptz)) / 3600)::double precision
        as times
    from generate_series(0, 23) as h (hour_of_day)
    left join core.steps($2::timestamptz, $3::timestamptz, 'hour', $1::text) s
        on extract(hour from s.step at time zone $1::text) = h.hour_of_day
    group by h.hour_of_day
) hours
left join (
    select
        extract(hour from bucket at time zone $1::text)::integer as hour_of_day,
        sum(execution_count)::bigint as total_executions,
        sum(success_count)::bigint as success_count,
        sum(failure_count)::bigint as failure_count,
        sum(retrying_count)::bigint as retrying_count,
        sum(duration_ms_sum)::double precision / nullif(sum(duration_ms_count), 0)::double precision as avg_duration_ms
    from parts
    group by 1
) f on f.hour_of_day = hours.hour_of_day
