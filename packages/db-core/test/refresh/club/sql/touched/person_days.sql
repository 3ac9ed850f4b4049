-- Who came or paid on each day, and how much?
select t.tenant_id, t.bucket, f.person_id, sum(f.amount) as paid
from touched as t
cross join lateral (
    select v.person_id, 0 as amount from club.visits_source as v
    where v.tenant_id = t.tenant_id and v.at >= t.bucket and v.at < t.until
    union all
    select p.person_id, p.amount from club.payments_source as p
    where p.tenant_id = t.tenant_id and p.at >= t.bucket and p.at < t.until
) as f
where f.person_id is not null
group by t.tenant_id, t.bucket, f.person_id
