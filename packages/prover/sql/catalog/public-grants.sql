-- What is granted to everybody? Nothing has to be.
select o.place, case when exists (select from aclexplode(o.acl) as g where g.grantee = 0) then format(
    'granted to PUBLIC: %s; right: revoke it and grant it to the roles that need it',
    (select string_agg(lower(g.privilege_type), ', ') from aclexplode(o.acl) as g where g.grantee = 0)
) end as fault
from (
    select place, acl from relation
    union all
    select format('%s (%s)', r.place, a.attname), a.attacl
    from relation as r
    join pg_attribute as a on a.attrelid = r.oid and a.attacl is not null
    union all
    select format('schema %I', s.schema), n.nspacl
    from scope as s
    join pg_namespace as n on n.oid = s.oid
    union all
    -- Without grants of its own a function is everybody's.
    select format('%s(%s)', format('%I.%I', s.schema, f.proname), pg_get_function_identity_arguments(f.oid)),
        coalesce(f.proacl, acldefault('f', f.proowner))
    from scope as s
    join pg_proc as f on f.pronamespace = s.oid
) as o
