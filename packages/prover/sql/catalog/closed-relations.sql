-- Are change logs, maps, sequences, keys, tombstones and what the engine keeps for itself closed to requests?
select format('%s to %s', place, role) as place, case when not open then format(
    '%s is granted on what requests have no business with; right: no grant', privileges
) end as fault
from (
    select place, role, string_agg(lower(privilege), ', ') as privileges, bool_and(
        case
            when schema = 'core' then exists (
                select from (values
                    -- How views stand, without anybody's values.
                    ('source_state', '.*', 'SELECT'), ('store_state', '.*', 'SELECT'), ('view_state', '.*', 'SELECT'),
                    ('drift_check', '.*', 'SELECT'),
                    ('refresh_log', 'tessera_(admin|service)', 'SELECT'),
                    -- Policies and column grants decide about these; column-grants.sql asks which columns.
                    ('audit_log', 'tessera_admin', 'SELECT'), ('audit_name', 'tessera_admin', 'SELECT'),
                    ('audit_seal', 'tessera_admin', 'SELECT'), ('audit_log', 'tessera_audit', 'INSERT'),
                    ('api_key', 'tessera_admin', 'SELECT'), ('api_key', 'tessera_admin', 'INSERT'),
                    ('api_key', 'tessera_admin', 'UPDATE')
                ) as declared (name, roles, privilege)
                where declared.name = reach.name and reach.role ~ ('^' || declared.roles || '$')
                    and declared.privilege = reach.privilege
            )
            when schema like '%\_private' then false
            when name ~ '_tenants$' and exists (
                select from pg_attribute where attrelid = reach.oid and attname = 'parent_key'
            ) then role in ('tessera_admin', 'tessera_service') and privilege = 'SELECT'
            else name !~ '_log$' and (tenant is not null
                -- The platform's own tables are open to those who belong to no tenant, as their policies say.
                or privilege = 'SELECT' and secured and forced and role not in ('tessera_authenticated', 'tessera_analyst'))
        end
    ) as open
    from reach
    where not (schema like '%\_private' and kind = 'm')
    group by place, role
    union all
    select r.place, q.name, 'usage', not has_sequence_privilege(q.oid, r.oid, 'usage, select, update')
    from relation as r
    cross join request_role as q
    where r.kind = 'S'
    union all
    -- Temporary tables of the owner's sessions are there for whoever has the connection next.
    select format('pg_temp.%I', c.relname), q.name, 'select', not has_any_column_privilege(q.oid, c.oid, 'select')
    from pg_class as c
    cross join request_role as q
    where c.relpersistence = 't' and c.relkind = 'r' and c.relowner in (select owner from scope)
) as o
