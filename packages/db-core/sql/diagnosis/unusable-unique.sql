-- Which materialized views of the schemas $1 have no unique index over plain columns and all rows, as a refresh beside readers needs?
select n.nspname as schema, format('%I.%I', n.nspname, c.relname) as relation
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
where n.nspname = any ($1::text[]) and c.relkind = 'm'
    and not exists (
        select from pg_index as i
        where i.indrelid = c.oid and i.indisunique and i.indimmediate and i.indisvalid and i.indisready and i.indpred is null
            and 0 <> all (i.indkey::smallint[])
    )
order by 2
