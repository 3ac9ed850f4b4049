-- Which functions of these schemas may this role call, and do they answer as their owner, for all tenants? $1: schemas, $2: role
select
    format('%I.%I', n.nspname, p.proname) as name,
    p.proretset as many,
    p.prosecdef as as_owner,
    array(select format_type(x, null) from unnest(p.proargtypes) as x) as arguments
from pg_proc as p
join pg_namespace as n on n.oid = p.pronamespace
where n.nspname = any ($1::text[]) and p.prokind = 'f' and p.prorettype <> 'trigger'::regtype
    -- Refreshing is work, not an answer.
    and p.provolatile <> 'v'
    and has_schema_privilege($2::text, n.oid, 'usage') and has_function_privilege($2::text, p.oid, 'execute')
order by 1
