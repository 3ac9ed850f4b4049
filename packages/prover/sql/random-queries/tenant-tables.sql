-- Which tables have this tenant column? $1: schema, $2: column
select format('%I.%I', n.nspname, c.relname) as place
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
join pg_attribute as a on a.attrelid = c.oid and a.attname = $2 and not a.attisdropped
where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition
order by 1
