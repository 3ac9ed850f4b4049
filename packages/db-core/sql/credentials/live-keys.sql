-- Which API keys are good at this moment, and for what?
select
    prefix, name, secret_hash, role, scopes, modules, tenants, plan, expires_at
from core.api_key
where revoked_at is null and expires_at > clock_timestamp()
