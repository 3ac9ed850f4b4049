-- How many came on each day, and for how many was it the first time?
select d.tenant_id, d.bucket, count(*) as people, count(*) filter (where e.found is null) as newcomers
from touched as t
join club.person_days as d on d.tenant_id = t.tenant_id and d.bucket = t.bucket
left join lateral (
    select true as found from club.person_days as b
    where b.tenant_id = d.tenant_id and b.person_id = d.person_id and b.bucket < d.bucket limit 1
) as e on true
group by d.tenant_id, d.bucket
