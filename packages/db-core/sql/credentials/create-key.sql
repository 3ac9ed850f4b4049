-- Makes an API key, unless two of its name are good already: one in use, one to take over.
insert into core.api_key (
    prefix, name, secret_hash, role, scopes, modules, tenants, plan, created_by, expires_at
)
select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
where (
    select count(*) from core.api_key
    where name = $2 and revoked_at is null and expires_at > clock_timestamp()
) < 2
returning
    prefix, name, role, scopes, modules, tenants, plan, created_at, created_by, expires_at, revoked_at, revoked_by,
    last_used_at
