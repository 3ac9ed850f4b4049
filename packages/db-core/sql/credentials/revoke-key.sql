-- Ends an API key; one that was revoked before keeps its first end. No row: there is no such key.
with ended as (
    update core.api_key set revoked_at = clock_timestamp(), revoked_by = $2
    where prefix = $1 and revoked_at is null
    returning
        prefix, name, role, scopes, modules, tenants, plan, created_at, created_by, expires_at, revoked_at, revoked_by,
        last_used_at
)
select * from ended
union all
select
    prefix, name, role, scopes, modules, tenants, plan, created_at, created_by, expires_at, revoked_at, revoked_by,
    last_used_at
from core.api_key
where prefix = $1 and not exists (select from ended)
