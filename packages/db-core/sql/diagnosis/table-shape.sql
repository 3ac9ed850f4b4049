-- How is the existing table $1 made, so that an empty one like it can stand for it? Of its own types enumerations keep their words, the rest their base.
select n.nspname as schema, c.relname as name,
    (
        select string_agg(
            format('%I %s', a.attname, case when t.typtype = 'd' then format_type(t.typbasetype, t.typtypmod) else format_type(a.atttypid, a.atttypmod) end),
            ', ' order by a.attnum
        )
        from pg_attribute as a
        join pg_type as t on t.oid = a.atttypid
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    ) as columns,
    coalesce((
        select array_agg(distinct format(
            'create type %s as enum (%s)', format_type(t.oid, null),
            (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum as e where e.enumtypid = t.oid)
        ))
        from pg_attribute as a
        join pg_type as t on t.oid = a.atttypid and t.typtype = 'e'
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    ), '{}') as types,
    (select array_agg(distinct tn.nspname) from pg_attribute as a join pg_type as t on t.oid = a.atttypid join pg_namespace as tn on tn.oid = t.typnamespace where a.attrelid = c.oid and a.attnum > 0) as type_schemas
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
where c.oid = to_regclass($1)
