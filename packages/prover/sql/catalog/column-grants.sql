-- Are there rights on single columns besides the declared ones: a key's fields without its hash, a record without its number?
select format('%s (%s) to %s', r.place, a.attname, coalesce(q.name, g.grantee::regrole::text)) as place, case
    when r.place = 'core.api_key' and q.name = 'tessera_admin' and case g.privilege_type
        when 'SELECT' then a.attname <> 'secret_hash'
        when 'UPDATE' then a.attname in ('revoked_at', 'revoked_by')
        when 'INSERT' then a.attname not in ('created_at', 'revoked_at', 'revoked_by', 'last_used_at')
    end then null
    when r.place = 'core.audit_log' and q.name = 'tessera_audit' and g.privilege_type = 'INSERT'
        and a.attname not in ('id', 'at') then null
    -- What callers change themselves: policies say which rows, and some columns no request reads.
    when r.withheld is not null and r.secured and r.forced and r.tenant is not null
        and (g.privilege_type in ('INSERT', 'UPDATE') or g.privilege_type = 'SELECT' and not r.withheld ? a.attname::text) then null
    -- A table of the platform itself may show those who belong to no tenant a part of its columns.
    when r.schema <> 'core' and r.tenant is null and g.privilege_type = 'SELECT' and r.secured and r.forced
        and q.name = 'tessera_research' then null
    when r.place = 'core.view_state' and g.privilege_type = 'SELECT' and a.attname <> 'last_error' then null
    else format('%s on one column; right: no grant, or one on a view', lower(g.privilege_type))
end as fault
from relation as r
join pg_attribute as a on a.attrelid = r.oid and a.attacl is not null
cross join lateral aclexplode(a.attacl) as g
left join request_role as q on q.oid = g.grantee
where g.grantee <> r.owner
union all
select 'core.api_key (secret_hash) to ' || q.name, case when has_column_privilege(q.oid, r.oid, 'secret_hash', 'select') then
    'the hash of a key is readable; right: select on the other columns only'
end
from relation as r
cross join request_role as q
where r.place = 'core.api_key'
union all
select format('%s (%s) to %s', r.place, w.name, q.name), case when has_column_privilege(q.oid, r.oid, w.name, 'select') then
    'is readable, and the definition says that no request reads it; right: select on the other columns only'
end
from relation as r
cross join lateral jsonb_array_elements_text(r.withheld) as w (name)
cross join request_role as q
