-- Which relations are in the schemas $1, of which kind, whose, and how do views read? Partitions come and go: they are left out.
select
    case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end as kind,
    n.nspname as schema,
    format('%I.%I', n.nspname, c.relname) as relation,
    '' as part,
    case c.relkind
        when 'v' then concat_ws(' ', (select string_agg(o, ', ' order by o) from unnest(c.reloptions) as o), pg_get_viewdef(c.oid))
        when 'm' then pg_get_viewdef(c.oid)
        when 'S' then (
            select format('as %s increment by %s minvalue %s maxvalue %s%s', format_type(s.seqtypid, null), s.seqincrement, s.seqmin, s.seqmax, case when s.seqcycle then ' cycle' else ' no cycle' end)
            from pg_sequence as s where s.seqrelid = c.oid
        )
        else c.relkind::text
    end || case when c.relowner = n.nspowner then '' else ' owned by ' || pg_get_userbyid(c.relowner) end as definition,
    case c.relkind
        when 'v' then format(
            'create view %I.%I%s as%s%s', n.nspname, c.relname,
            ' with (' || (select string_agg(o, ', ' order by o) from unnest(c.reloptions) as o) || ')', e'\n', pg_get_viewdef(c.oid)
        )
        when 'S' then (
            select format('alter sequence %I.%I as %s increment by %s minvalue %s maxvalue %s%s;', n.nspname, c.relname, format_type(s.seqtypid, null), s.seqincrement, s.seqmin, s.seqmax, case when s.seqcycle then ' cycle' else ' no cycle' end)
            from pg_sequence as s where s.seqrelid = c.oid
        )
    end as make,
    format(
        'alter %s %I.%I set schema public;',
        case c.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end, n.nspname, c.relname
    ) as take
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
where n.nspname = any ($1::text[]) and c.relkind in ('r', 'p', 'v', 'm', 'S') and not c.relispartition
order by c.relkind in ('v', 'm'), c.oid
