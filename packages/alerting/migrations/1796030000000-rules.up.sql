-- Which rules watch the figures, and when did each fire?

-- Which tenants are the caller's? Each as its claim and its id: `organizations:org_acme`.
create function alerts.own_tenants() returns text[]
language sql stable set search_path = pg_catalog, pg_temp
as $$
    select array(
        select c.key || ':' || i.id
        from jsonb_each(coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb, '{}')) as c
        cross join lateral jsonb_array_elements_text(case jsonb_typeof(c.value) when 'array' then c.value else '[]' end) as i (id)
    )
$$;
revoke all on function alerts.own_tenants() from public;
grant execute on function alerts.own_tenants() to tessera_authenticated, tessera_admin, tessera_service;

create table alerts.alert_rules (
    owner text not null default 'platform',
    id uuid primary key,
    name text not null,
    notification_channels text[] not null default '{}',
    notification_recipients jsonb not null default '{}'
);
select core.protect('alerts.alert_rules', 'owner', 'alerts.own_tenants()', 'platform', array['authenticated']);

create table alerts.alert_history (
    owner text not null default 'platform',
    id uuid primary key,
    rule_id uuid not null,
    notifications_sent integer not null default 0,
    notification_status text
);
select core.protect('alerts.alert_history', 'owner', 'alerts.own_tenants()', 'platform', array['authenticated']);
