-- What is the catalog asked about? Relations, roles and rights that the questions share; each question follows this text.
-- $1: schemas [{schema, tenant, own, platform, own_rows, caller_tables}]; tenant is null in core. $2: roles of requests
with scope as (
    select n.oid, n.nspowner as owner, s.*
    from jsonb_to_recordset($1::jsonb) as s (schema text, tenant text, own text, platform text, own_rows jsonb, caller_tables jsonb)
    join pg_namespace as n on n.nspname = s.schema
),
request_role as (
    select oid, rolname::text as name from pg_roles where rolname = any ($2::text[])
),
relation as (
    select
        c.oid, c.relname::text as name, format('%I.%I', s.schema, c.relname) as place, c.relkind as kind, c.relacl as acl,
        c.relowner as owner, c.relrowsecurity as secured, c.relforcerowsecurity as forced,
        coalesce(c.reloptions, '{}') as options, c.relispartition as is_partition,
        s.schema, s.owner as schema_owner, s.own, s.platform, s.own_rows ? c.relname::text as own_rows,
        s.caller_tables -> c.relname::text as withheld, a.attname::text as tenant, a.attnum as tenant_position
    from scope as s
    join pg_class as c on c.relnamespace = s.oid and c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
    left join pg_attribute as a on a.attrelid = c.oid and a.attname = s.tenant and not a.attisdropped
),
-- What a role may do with a relation, directly, through PUBLIC or by a column.
reach as (
    select r.*, q.oid as role_oid, q.name as role, p.privilege
    from relation as r
    cross join request_role as q
    cross join unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as p (privilege)
    where r.kind <> 'S' and case
        when p.privilege in ('DELETE', 'TRUNCATE') then has_table_privilege(q.oid, r.oid, p.privilege)
        else has_any_column_privilege(q.oid, r.oid, p.privilege)
    end
),
-- One line per policy, role and command; PUBLIC is any role. Text on one line, without the catalog's line breaks.
policy as (
    select
        r.oid, r.place, r.tenant, r.own, r.platform, format('%s policy %I', r.place, p.polname) as label,
        p.polname::text as name, p.polpermissive as permissive, g.role as role_oid,
        coalesce(q.name, case g.role when 0 then 'PUBLIC' end) as role, c.command, e.text as condition,
        -- What a condition lets in; a check of changed rows narrows that further.
        o.opens or p.polqual is null as opens
    from relation as r
    join pg_policy as p on p.polrelid = r.oid
    cross join unnest(p.polroles) as g (role)
    left join request_role as q on q.oid = g.role
    cross join lateral unnest(
        case p.polcmd when '*' then '{SELECT,INSERT,UPDATE,DELETE}'::text[]
            else array[case p.polcmd when 'r' then 'SELECT' when 'a' then 'INSERT' when 'w' then 'UPDATE' else 'DELETE' end]
        end
    ) as c (command)
    cross join lateral (
        values (pg_get_expr(p.polqual, p.polrelid), true), (pg_get_expr(p.polwithcheck, p.polrelid), false)
    ) as o (text, opens)
    cross join lateral regexp_replace(o.text, '\s+', ' ', 'g') as e (text)
    where o.text is not null
)
