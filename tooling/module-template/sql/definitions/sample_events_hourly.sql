-- How many events of each kind were there in each hour, and how long did they take? Said plainly over the source.
select
    organization_id,
    date_trunc('hour', happened_at, 'UTC') as hour,
    kind,
    count(*) as event_count,
    avg(duration_ms)::double precision as avg_duration_ms,
    percentile_cont(0.95) within group (order by duration_ms) as p95_duration_ms
from sample.sample_events_source
-- a fact ahead of the clock counts when its time has come
where happened_at <= now()
group by organization_id, date_trunc('hour', happened_at, 'UTC'), kind
