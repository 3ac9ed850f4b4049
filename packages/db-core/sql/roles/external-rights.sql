-- May this login read and capture an existing table, all rows of it? $1: schema.table. No row: there is no such relation.
select
    format('%I.%I', n.nspname, c.relname) as relation,
    quote_ident(n.nspname) as schema,
    c.relkind::text as kind,
    has_schema_privilege(n.oid, 'usage') as may_enter,
    has_table_privilege(c.oid, 'select') as may_read,
    has_table_privilege(c.oid, 'trigger') as may_capture,
    array(
        select format('%I.%I', pn.nspname, pc.relname)
        from pg_partition_tree(c.oid) as tree
        join pg_class as pc on pc.oid = tree.relid
        join pg_namespace as pn on pn.oid = pc.relnamespace
        where tree.level > 0 and not has_table_privilege(tree.relid, 'trigger')
        order by 1
    ) as closed_partitions,
    -- Row security that applies to this login hides rows, unless a policy admits it to every row and none restricts it.
    row_security_active(c.oid) and not (
        coalesce(bool_or(p.polpermissive and pg_get_expr(p.polqual, p.polrelid) = 'true'), false)
        and coalesce(bool_and(p.polpermissive), true)
    ) as hides_rows
from pg_class as c
join pg_namespace as n on n.oid = c.relnamespace
left join pg_policy as p
    on p.polrelid = c.oid and p.polcmd in ('r', '*') and exists (
        select from unnest(p.polroles) as admitted (role)
        where admitted.role = 0 or pg_has_role(admitted.role, 'usage')
    )
-- By name, because to_regclass() fails on a schema that the login may not enter.
where array[n.nspname, c.relname]::text[] = parse_ident($1)
group by c.oid, n.oid, n.nspname
