-- On which days is somebody there?
select s.tenant_id, d.day as bucket
from camp.stays_source as s
cross join lateral generate_series(core.bucket(s.begins_at, '1d'), s.ends_at - interval '1 microsecond', interval '24 hours') as d (day)
where s.begins_at < $until and s.ends_at > $from
