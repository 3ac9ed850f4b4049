-- Which relations of these schemas are there, and may this role read them? $1: schemas, $2: role
select
    format('%I.%I', n.nspname, c.relname) as place,
    has_schema_privilege($2::text, n.oid, 'usage') and has_any_column_privilege($2::text, c.oid, 'select') as readable,
    (
        select jsonb_agg(jsonb_build_object('name', quote_ident(a.attname), 'kind', t.typcategory) order by a.attnum)
        from pg_attribute as a
        join pg_type as t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            and (has_column_privilege($2::text, c.oid, a.attnum, 'select') or not has_any_column_privilege($2::text, c.oid, 'select'))
    ) as columns
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
where n.nspname = any ($1::text[]) and c.relkind in ('r', 'p', 'v', 'm', 'f')
order by 1
