-- How many events were there in each of the last hours, and how long did they take?
select
    s.step as hour,
    s.partial,
    coalesce(h.event_count, 0) as event_count,
    h.avg_duration_ms,
    h.percentiles[1] as p95_duration_ms
from steps s
left join (
    select
        date_trunc('hour', bucket, 'UTC') as hour,
        sum(event_count)::bigint as event_count,
        sum(duration_ms_sum)::double precision / nullif(sum(duration_ms_count), 0)::double precision as avg_duration_ms,
        core.percentiles(core.histogram_sum(duration_ms_histogram), array[0.95]) as percentiles
    from parts
    group by 1
) h on h.hour = s.step
