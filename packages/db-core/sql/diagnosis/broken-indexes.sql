-- Which indexes of the schemas $1 can nobody use, because building them did not end or failed?
select n.nspname as schema, format('%I.%I', n.nspname, x.relname) as index, format('%I.%I', n.nspname, c.relname) as relation
from pg_index as i
join pg_class as x on x.oid = i.indexrelid
join pg_class as c on c.oid = i.indrelid
join pg_namespace as n on n.oid = c.relnamespace
where n.nspname = any ($1::text[]) and not (i.indisvalid and i.indisready and i.indislive)
    -- what another session is building right now is no fault
    and not exists (select from pg_stat_progress_create_index as p where p.index_relid = i.indexrelid)
order by 2
