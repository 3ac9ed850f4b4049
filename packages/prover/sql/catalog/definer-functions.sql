-- Can a function that runs as its owner be made to run somebody else's code, or be called by anybody?
select f.place, case
    when f.path is null then
        'SECURITY DEFINER without a search_path of its own; right: set search_path = pg_catalog, pg_temp'
    when f.path !~ '(^|, )pg_temp$' then format(
        'SECURITY DEFINER whose search_path (%s) does not end in pg_temp, which is then searched first; right: pg_catalog, pg_temp', f.path
    )
    when f.writable is not null then format(
        'SECURITY DEFINER whose search_path has %s, where requests may create; right: pg_catalog, pg_temp', f.writable
    )
    when f.everybody then 'SECURITY DEFINER that everybody may execute; right: revoke all from public'
end as fault, case when f.callers is not null then
    format('%s runs as its owner for %s: what it answers is about all tenants together', f.place, f.callers)
end as note
from (
    select
        format('%I.%I(%s)', s.schema, p.proname, pg_get_function_identity_arguments(p.oid)) as place,
        path.names as path,
        exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as g where g.grantee = 0) as everybody,
        (
            select string_agg(n.nspname, ', ')
            from unnest(string_to_array(replace(path.names, '"', ''), ', ')) as named (schema)
            left join pg_namespace as n on n.nspname = named.schema
            where named.schema <> 'pg_temp' and (
                named.schema = '$user' or exists (
                    select from request_role as q where has_schema_privilege(q.oid, n.oid, 'create')
                )
            )
        ) as writable,
        (
            select string_agg(q.name, ', ' order by q.name) from request_role as q
            where p.prorettype <> 'trigger'::regtype and has_function_privilege(q.oid, p.oid, 'execute')
        ) as callers
    from scope as s
    join pg_proc as p on p.pronamespace = s.oid and p.prosecdef
    left join lateral (
        select substring(c from '^search_path=(.*)$') as names from unnest(p.proconfig) as c where c like 'search_path=%'
    ) as path on true
) as f
