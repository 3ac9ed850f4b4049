-- Which constraints, indexes, policies and triggers have the relations of the schemas $1, and is row-level security on?
with relation as (
    select c.oid, n.nspname as schema, format('%I.%I', n.nspname, c.relname) as name, c.relkind, c.relowner, c.relrowsecurity, c.relforcerowsecurity
    from pg_class as c
    join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname = any ($1::text[]) and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
),

part as (
    select
        1 as place, r.oid, 'constraint' as kind, r.schema, r.name, k.conname::text as part, pg_get_constraintdef(k.oid) as definition,
        format('alter table %s add constraint %I %s;', r.name, k.conname, pg_get_constraintdef(k.oid)) as make,
        format('alter table %s drop constraint %I;', r.name, k.conname) as take
    from relation as r
    join pg_constraint as k on k.conrelid = r.oid and k.contype in ('p', 'u', 'c', 'f', 'x')
    union all
    select 2, r.oid, 'index', r.schema, r.name, x.relname::text, pg_get_indexdef(i.indexrelid), pg_get_indexdef(i.indexrelid) || ';', null
    from relation as r
    join pg_index as i on i.indrelid = r.oid
    join pg_class as x on x.oid = i.indexrelid
    where not exists (select from pg_constraint as k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
    union all
    select
        3, r.oid, 'row-level security', r.schema, r.name, '',
        case when r.relrowsecurity then 'enabled' else 'off' end || case when r.relforcerowsecurity then ' and forced' else ', not forced' end,
        format(
            'alter table %s %s row level security, %s row level security;', r.name,
            case when r.relrowsecurity then 'enable' else 'disable' end, case when r.relforcerowsecurity then 'force' else 'no force' end
        ),
        null
    from relation as r
    where r.relkind in ('r', 'p')
    union all
    select
        4, r.oid, 'policy', r.schema, r.name, p.polname::text, said.text,
        format('create policy %I on %s %s;', p.polname, r.name, said.text), format('drop policy %I on %s;', p.polname, r.name)
    from relation as r
    join pg_policy as p on p.polrelid = r.oid
    cross join lateral (
        select concat_ws(
            ' ', case when p.polpermissive then null else 'as restrictive' end,
            'for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
            'to ' || (
                select string_agg(
                    case o when 0 then 'public' when r.relowner then '‹owner›' else quote_ident(pg_get_userbyid(o)) end, ', ' order by pg_get_userbyid(o)
                ) from unnest(p.polroles) as o
            ),
            'using (' || pg_get_expr(p.polqual, p.polrelid) || ')', 'with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')'
        ) as text
    ) as said
    union all
    select
        5, r.oid, 'trigger', r.schema, r.name, t.tgname::text,
        concat_ws(' ', pg_get_triggerdef(t.oid), case t.tgenabled when 'O' then null when 'A' then 'enabled always' when 'D' then 'disabled' else 'replica only' end),
        concat_ws(
            e'\n', regexp_replace(pg_get_triggerdef(t.oid), '^CREATE TRIGGER', 'create or replace trigger') || ';',
            format(
                'alter table %s %s trigger %I;', r.name,
                case t.tgenabled when 'A' then 'enable always' when 'D' then 'disable' when 'R' then 'enable replica' else 'enable' end, t.tgname
            )
        ),
        format('drop trigger %I on %s;', t.tgname, r.name)
    from relation as r
    -- capture is looked at for itself, on existing tables too
    join pg_trigger as t on t.tgrelid = r.oid and not t.tgisinternal and t.tgname not like 'tessera\_capture\_%'
)

select kind, schema, name as relation, part, definition, make, take
from part
order by place, oid, part
