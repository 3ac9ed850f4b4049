-- Does any table have two permissive policies for one role and command, so that the wider of them decides?
select format('%s for %s to %s', place, lower(command), coalesce(role, role_oid::regrole::text)) as place,
    case when count(distinct name) > 1 then format(
        'two permissive policies (%s), of which the wider decides; right: one per role and command', string_agg(distinct name, ', ')
    ) end as fault
from (
    select place, command, role, role_oid, name from policy where permissive and role is distinct from 'PUBLIC'
    union all
    -- What is for everybody comes on top of what is for each.
    select p.place, p.command, q.role, q.role_oid, p.name
    from policy as p
    join policy as q on q.oid = p.oid and q.command = p.command and q.role_oid <> 0
    where p.permissive and p.role = 'PUBLIC'
) as applied
group by place, command, role, role_oid
