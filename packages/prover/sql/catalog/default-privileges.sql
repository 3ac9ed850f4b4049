-- Will what the owner makes next be open to requests from the start?
select format('default privileges of %s%s', d.defaclrole::regrole, coalesce(' in ' || s.schema, '')) as place,
    case when open.who is not null then format(
        'new objects are granted to %s; right: no default privileges for roles of requests', open.who
    ) end as fault
from pg_default_acl as d
left join scope as s on s.oid = d.defaclnamespace
cross join lateral (
    select string_agg(distinct coalesce(q.name, 'PUBLIC'), ', ') as who
    from aclexplode(d.defaclacl) as g
    left join request_role as q on q.oid = g.grantee
    where q.oid is not null or (g.grantee = 0 and d.defaclobjtype <> 'T')
) as open
where s.oid is not null or (d.defaclnamespace = 0 and d.defaclrole in (select owner from scope))
