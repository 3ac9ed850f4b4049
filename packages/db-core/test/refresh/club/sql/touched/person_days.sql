-- Who came or paid on each day, and how much?
select f.tenant_id, f.bucket, f.person_id, sum(f.amount) as paid
from (
    select t.tenant_id, t.bucket, v.person_id, 0 as amount
    from touched as t
    join club.visits_source as v on v.tenant_id = t.tenant_id and v.at >= t.bucket and v.at < t.until
    where v.at >= $from and v.at < $until
    union all
    select t.tenant_id, t.bucket, p.person_id, p.amount
    from touched as t
    join club.payments_source as p on p.tenant_id = t.tenant_id and p.at >= t.bucket and p.at < t.until
    where p.at >= $from and p.at < $until
) as f
where f.person_id is not null
group by f.tenant_id, f.bucket, f.person_id
