-- Which change logs of the schemas $1 take much more room than their rows need? Drained rows leave room that the next ones use;
-- what a long pause or a blocked VACUUM left is given back to nobody.
select
    n.nspname as schema,
    format('%I.%I', n.nspname, c.relname) as relation,
    pg_relation_size(c.oid) as bytes,
    pg_stat_get_live_tuples(c.oid) as live,
    pg_stat_get_dead_tuples(c.oid) as dead
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
where n.nspname = any ($1::text[]) and c.relkind = 'r' and c.relname like '%\_log'
    and exists (select from core.source_state as s where s.module = n.nspname and s.source || '_log' = c.relname)
    and pg_relation_size(c.oid) > greatest($2::bigint, 1000 * (pg_stat_get_live_tuples(c.oid) + 1))
order by 2
