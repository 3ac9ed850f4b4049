-- On which days does it show that somebody was there on a day, or is no more? On that day, and on the next one of theirs, which was
-- the first until now, or will be.
select n.tenant_id, n.bucket
from changed_person_days as c
cross join lateral (
    select c.tenant_id, c.bucket
    union all
    (
        select b.tenant_id, b.bucket from club.person_days as b
        where b.tenant_id = c.tenant_id and b.person_id = c.person_id and b.bucket > c.bucket order by b.bucket limit 1
    )
) as n
where c.before <> c.after
