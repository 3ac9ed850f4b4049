-- How large is the table $1 with its partitions, and on how many of them is capture by function $2 still to be switched on ($3 names its triggers)?
with tree as (
    select c.oid, c.relkind, c.reltuples, pg_relation_size(c.oid) as bytes
    from pg_class as c
    where c.oid = to_regclass($1)
        or c.oid in (select relid from pg_partition_tree(to_regclass($1)) where to_regclass($1) is not null)
)
select
    coalesce(sum(case when relkind = 'p' then 0 when reltuples < 0 then bytes / 120 else reltuples end), 0)::double precision as rows,
    coalesce(sum(bytes), 0)::double precision as bytes,
    coalesce(bool_or(relkind <> 'p' and reltuples < 0), false) as never_analyzed,
    count(*)::integer as tables,
    (count(*) filter (where (
        select count(*) from pg_trigger as t
        where t.tgrelid = tree.oid and t.tgname = any ($3::text[]) and t.tgenabled <> 'D' and t.tgfoid = to_regprocedure($2)
    ) < cardinality($3::text[])))::integer as uncaptured
from tree
