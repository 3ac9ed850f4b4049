-- Which keys may call the API, as whom, for what and until when?

create table core.api_key (
    prefix text primary key,
    name text not null,
    secret_hash bytea not null check (octet_length(secret_hash) = 32),
    role text not null check (role in ('authenticated', 'analyst', 'research', 'admin', 'service_role')),
    scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ '{read,ingest,refresh,admin}'),
    modules text[] check (cardinality(modules) > 0),
    tenants jsonb not null default '{}' check (jsonb_typeof(tenants) = 'object'),
    plan text check (plan in ('starter', 'pro', 'enterprise')),
    created_at timestamptz not null default clock_timestamp(),
    created_by text not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    revoked_by text,
    last_used_at timestamptz
);
create index api_key_live on core.api_key (name, expires_at) where revoked_at is null;
comment on table core.api_key is
'API keys: the public prefix, the hash of the secret, and what a caller with it may do. No modules means all of them.';

-- The owner reads hashes and notes uses; an administrator sees, makes and revokes keys, and never a hash.
do $$
declare
    v_owner name := core.protect_owned('core.api_key');
begin
    execute format(
        'create policy tessera_owner on core.api_key for all to %I '
        'using ((select current_setting(''tessera.maintenance'', true)) = ''on'')',
        v_owner
    );
end
$$;
create policy tessera_admin_select on core.api_key for select to tessera_admin
using ((select current_user) = 'tessera_admin');
create policy tessera_admin_insert on core.api_key for insert to tessera_admin
with check ((select current_user) = 'tessera_admin');
-- A key that was revoked stays so.
create policy tessera_admin_update on core.api_key for update to tessera_admin
using ((select current_user) = 'tessera_admin' and revoked_at is null) with check (revoked_at is not null);
grant select (
    prefix, name, role, scopes, modules, tenants, plan, created_at, created_by, expires_at, revoked_at, revoked_by,
    last_used_at
) on core.api_key to tessera_admin;
grant insert (
    prefix, name, secret_hash, role, scopes, modules, tenants, plan, created_by, expires_at
) on core.api_key to tessera_admin;
grant update (revoked_at, revoked_by) on core.api_key to tessera_admin;
