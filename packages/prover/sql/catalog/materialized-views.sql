-- Is any materialized view, which cannot carry policies, open to requests?
select r.place, case when open.who is not null then format(
    'a materialized view is readable by %s; right: no grant, and a security_barrier view with the predicate of the tenant', open.who
) end as fault
from relation as r
cross join lateral (
    select string_agg(distinct reach.role, ', ') as who from reach where reach.oid = r.oid
) as open
where r.kind = 'm'
