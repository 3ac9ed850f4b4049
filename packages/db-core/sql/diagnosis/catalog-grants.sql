-- Who beside the owner may do what with the schemas $1, their relations, columns and functions?
with object as (
    select n.nspname as schema, 'schema ' || quote_ident(n.nspname) as name, '' as columns, n.nspowner as owner, n.nspacl as acl
    from pg_namespace as n
    where n.nspname = any ($1::text[])
    union all
    select n.nspname, case c.relkind when 'S' then 'sequence ' else '' end || format('%I.%I', n.nspname, c.relname), '', c.relowner, c.relacl
    from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname = any ($1::text[]) and c.relkind in ('r', 'p', 'v', 'm', 'S') and not c.relispartition
    union all
    select n.nspname, format('%I.%I', n.nspname, c.relname), format(' (%I)', a.attname), c.relowner, a.attacl
    from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    join pg_attribute as a on a.attrelid = c.oid and a.attacl is not null
    where n.nspname = any ($1::text[]) and not c.relispartition
    union all
    select n.nspname, 'function ' || p.oid::regprocedure::text, '', p.proowner, coalesce(p.proacl, acldefault('f', p.proowner))
    from pg_proc as p
    join pg_namespace as n on n.oid = p.pronamespace
    where n.nspname = any ($1::text[])
)

select
    'grant' as kind,
    o.schema,
    regexp_replace(o.name, '^(sequence|function) ', '') as relation,
    said.text as part,
    said.text as definition,
    format('grant %s;', said.text) as make,
    format('revoke %s;', replace(said.text, ' to ', ' from ')) as take
from object as o
cross join lateral aclexplode(o.acl) as x
cross join lateral (
    select format(
        '%s%s on %s to %s', lower(x.privilege_type), o.columns, o.name,
        case x.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(x.grantee)) end
    ) as text
) as said
where x.grantee <> o.owner
order by o.name, said.text
