-- At which hours of the day is most done, as the caller's clock counts them?
-- $1 tz
select
    hours.hour_of_day,
    coalesce(r.total_executions, 0) as total_executions,
    coalesce(r.success_count, 0) as success_count,
    coalesce(r.failure_count, 0) as failure_count,
    coalesce(r.retrying_count, 0) as retrying_count,
    -- a clock change leaves an hour out or has it twice: divided by the hours that were
    r.total_executions::double precision / nullif(r.occurrences, 0) as avg_executions_per_day,
    r.avg_duration_ms
from generate_series(0, 23) as hours (hour_of_day)
left join (
    select
        extract(hour from s.step at time zone $1::text)::integer as hour_of_day,
        count(*) as occurrences,
        coalesce(sum(h.total_executions), 0)::bigint as total_executions,
        coalesce(sum(h.success_count), 0)::bigint as success_count,
        coalesce(sum(h.failure_count), 0)::bigint as failure_count,
        coalesce(sum(h.retrying_count), 0)::bigint as retrying_count,
        sum(h.duration_sum)::double precision / nullif(sum(h.duration_count), 0)::double precision as avg_duration_ms
    from steps s
    left join (
        select
            date_trunc('hour', bucket, $1::text) as hour,
            sum(execution_count) as total_executions,
            sum(success_count) as success_count,
            sum(failure_count) as failure_count,
            sum(retrying_count) as retrying_count,
            sum(duration_ms_sum) as duration_sum,
            sum(duration_ms_count) as duration_count
        from parts
        group by 1
    ) h on h.hour = s.step
    group by 1
) r on r.hour_of_day = hours.hour_of_day
