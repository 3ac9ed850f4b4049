-- Is any partition or child, whose policies its parent does not lend it, open to requests by its own name?
select r.place, case when open.who is not null then format(
    'a partition is open to %s by its own name; right: grants on its parent only', open.who
) end as fault
from relation as r
cross join lateral (
    select string_agg(distinct reach.role, ', ') as who from reach where reach.oid = r.oid
) as open
where r.is_partition or exists (select from pg_inherits as i where i.inhrelid = r.oid)
