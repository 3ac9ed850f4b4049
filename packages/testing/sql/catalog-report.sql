-- What does a module's schema hold, who may do what with it, and which rows may each role see? One Markdown line per row.
with relation as (
    select c.oid, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.reloptions, n.nspname
    from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname in ($1::text, $1::text || '_private') and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
),
line as (
    select relname, 0 as part, 0 as place, format(E'\n### %s `%s.%s`\n', case relkind when 'v' then 'View' when 'm' then 'Materialized view' else 'Table' end, nspname, relname) as text
    from relation
    union all
    select relname, 1, 0, case
            when relrowsecurity and relforcerowsecurity then 'Row-level security: enabled and forced.'
            when relkind = 'v' and 'security_invoker=true' = any (reloptions) then 'Shows what the caller may see of what it reads (security_invoker).'
            when relkind = 'v' and 'security_barrier=true' = any (reloptions) then 'Reads as its owner and carries the tenant predicate (security_barrier).'
            else 'No row-level security.'
        end
    from relation
    union all
    select relname, 1, 1, format('Partitioned by `%s`; partitions come and go with time, and are closed by their own names.', lower(pg_get_partkeydef(oid)))
    from relation where relkind = 'p'
    union all
    select r.relname, 2, 0, E'\n| column | type | null |\n|---|---|---|' from relation as r
    union all
    select r.relname, 3, a.attnum, format('| %s | %s | %s |', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then 'no' else 'yes' end)
    from relation as r
    join pg_attribute as a on a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped
    union all
    select r.relname, 4, row_number() over (partition by r.relname order by i.indexrelid::regclass::text),
        format('- index `%s`', regexp_replace(pg_get_indexdef(i.indexrelid), '^CREATE ', ''))
    from relation as r
    join pg_index as i on i.indrelid = r.oid
    union all
    select r.relname, 5, row_number() over (partition by r.relname order by t.tgname), format('- trigger `%s` (%s)', t.tgname, t.tgfoid::regproc)
    from relation as r
    join pg_trigger as t on t.tgrelid = r.oid and not t.tgisinternal
    union all
    select r.relname, 6, row_number() over (partition by r.relname order by p.polname),
        format(
            '- policy `%s` for %s to %s: `%s`', p.polname,
            case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
            (select string_agg(case rolname when current_user then 'the owner' else rolname end, ', ' order by rolname) from pg_roles where oid = any (p.polroles)),
            replace(regexp_replace(coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)), '\s+', ' ', 'g'), current_user, '‹owner›')
        )
    from relation as r
    join pg_policy as p on p.polrelid = r.oid
    union all
    select g.relname, 7, row_number() over (partition by g.relname order by g.grantee), format('- granted to %s: %s', g.grantee, g.rights)
    from (
        select r.relname, pg_get_userbyid(x.grantee) as grantee, string_agg(lower(x.privilege_type), ', ' order by x.privilege_type) as rights
        from relation as r
        join pg_class as c on c.oid = r.oid
        cross join lateral aclexplode(c.relacl) as x
        where x.grantee <> c.relowner
        group by 1, 2
    ) as g
)
select text from line order by relname, part, place
