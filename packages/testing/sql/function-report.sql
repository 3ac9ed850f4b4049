-- Which functions does a module's schema hold, and who beside the owner may call them?
select format(
        '- `%s(%s)` → `%s`%s%s', p.proname, pg_get_function_identity_arguments(p.oid), pg_get_function_result(p.oid),
        case when p.prosecdef then ', runs as its owner' else '' end,
        coalesce(': ' || (
            select string_agg(case x.grantee when 0 then 'everybody' else pg_get_userbyid(x.grantee) end, ', ' order by 1)
            from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as x where x.grantee <> p.proowner
        ), '')
    ) as text
from pg_proc as p
where p.pronamespace = $1::text::regnamespace
order by p.proname, 1
