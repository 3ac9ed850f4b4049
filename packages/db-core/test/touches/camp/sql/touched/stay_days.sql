-- Which stays fall on each day, and how many places have their tents?
select s.tenant_id, t.bucket, s.id as stay_id, s.guest_id,
    (select coalesce(sum(p.places), 0) from camp.tents_source as p where p.tenant_id = s.tenant_id and p.stay_id = s.id) as places
from touched as t
cross join lateral (
    select f.* from camp.stays_source as f
    where f.tenant_id = t.tenant_id and f.begins_at < t.bucket + interval '24 hours'
        and f.begins_at >= t.bucket - interval '720 hours' and f.ends_at > t.bucket
    offset 0
) as s
