-- How many stays are there on each day, and how many places do they have?
select d.tenant_id, d.bucket, count(*) as stays, sum(d.places) as places
from touched as t
cross join lateral (
    select s.* from camp.stay_days as s where s.tenant_id = t.tenant_id and s.bucket = t.bucket offset 0
) as d
group by d.tenant_id, d.bucket
