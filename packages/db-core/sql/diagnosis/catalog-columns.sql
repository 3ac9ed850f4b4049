-- Which columns have the tables of the schemas $1? Columns of views are part of what they select.
select
    'column' as kind,
    n.nspname as schema,
    format('%I.%I', n.nspname, c.relname) as relation,
    a.attname as part,
    concat_ws(
        ' ', format_type(a.atttypid, a.atttypmod),
        -- the database's own collation is said by nobody
        (select 'collate ' || quote_ident(l.collname) from pg_collation as l where l.oid = a.attcollation and l.collname <> 'default'),
        case when a.attidentity <> '' then 'generated ' || case a.attidentity when 'a' then 'always' else 'by default' end || ' as identity' end,
        case when a.attgenerated = '' then 'default ' || pg_get_expr(d.adbin, d.adrelid) else format('generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid)) end,
        case when a.attnotnull then 'not null' end
    ) as definition,
    format('alter table %I.%I add column %I ', n.nspname, c.relname, a.attname) as make,
    null as take
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
left join pg_attrdef as d on d.adrelid = c.oid and d.adnum = a.attnum
where n.nspname = any ($1::text[]) and c.relkind in ('r', 'p') and not c.relispartition
order by c.oid, a.attnum
