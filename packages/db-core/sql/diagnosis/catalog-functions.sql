-- Which functions are in the schemas $1, and what do they do?
select
    'function' as kind,
    n.nspname as schema,
    p.oid::regprocedure::text as relation,
    '' as part,
    case p.prokind when 'a' then 'aggregate' else pg_get_functiondef(p.oid) end as definition,
    case p.prokind when 'a' then null else pg_get_functiondef(p.oid) || ';' end as make,
    format('alter %s %s set schema public;', case p.prokind when 'a' then 'aggregate' when 'p' then 'procedure' else 'function' end, p.oid::regprocedure) as take
from pg_proc as p
join pg_namespace as n on n.oid = p.pronamespace
where n.nspname = any ($1::text[])
order by p.oid
