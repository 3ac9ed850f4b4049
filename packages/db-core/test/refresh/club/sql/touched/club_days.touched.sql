-- Whose first day was a later one until now, or will be from now on?
select n.tenant_id, n.bucket
from changed_person_days as c
cross join lateral (
    select b.tenant_id, b.bucket from club.person_days as b
    where b.tenant_id = c.tenant_id and b.person_id = c.person_id and b.bucket > c.bucket order by b.bucket limit 1
) as n
where c.before <> c.after
