-- Which API keys are there, revoked and expired ones included? By name.
select
    prefix, name, role, scopes, modules, tenants, plan, created_at, created_by, expires_at, revoked_at, revoked_by,
    last_used_at
from core.api_key
where
    ($1::text is null or name = $1)
    and (
        $2::text is null
        or $2 = case when revoked_at is not null then 'revoked' when expires_at <= now() then 'expired' else 'live' end
    )
    and ($3::text is null or (name, prefix) > ($3, $4))
order by name, prefix
limit $5
