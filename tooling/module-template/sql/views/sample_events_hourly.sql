-- How many events of each kind were there in each hour, and how long did they take?
select
    organization_id,
    bucket as hour,
    kind,
    event_count,
    duration_ms_sum::double precision / nullif(duration_ms_count, 0) as avg_duration_ms,
    duration_ms_p95 as p95_duration_ms
from sample.sample_events_by_kind
where grain = '1h'
