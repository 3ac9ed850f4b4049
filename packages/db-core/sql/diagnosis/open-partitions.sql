-- Which partitions of the schemas $1 may be asked by their own names, or are without row-level security?
select
    n.nspname as schema,
    format('%I.%I', n.nspname, c.relname) as relation,
    coalesce((
        select string_agg(distinct case x.grantee when 0 then 'public' else quote_ident(pg_get_userbyid(x.grantee)) end, ', ')
        from aclexplode(c.relacl) as x where x.grantee <> c.relowner
    ), '') as open_to,
    c.relrowsecurity and c.relforcerowsecurity as protected
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
where n.nspname = any ($1::text[]) and c.relispartition and c.relkind in ('r', 'p')
    and (not (c.relrowsecurity and c.relforcerowsecurity) or exists (select from aclexplode(c.relacl) as x where x.grantee <> c.relowner))
order by 2
