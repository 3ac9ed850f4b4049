-- On which days does it show that a stay changed? On all that it had, and on all that it has.
select c.tenant_id, d.day as bucket
from changed_stays as c
cross join lateral generate_series(core.bucket(c.begins_at, '1d'), c.ends_at - interval '1 microsecond', interval '24 hours') as d (day)
