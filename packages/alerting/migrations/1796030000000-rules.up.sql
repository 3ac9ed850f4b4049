-- Which rules watch the figures, and when did each fire?

create table alerts.options (
    only_row boolean primary key default true check (only_row)
);
comment on table alerts.options is 'Options of the module as configuration had them at the last start (TESSERA_ALERTS_…)';
insert into alerts.options default values;

-- Which tenants are the caller's?
create function alerts.own_tenants() returns uuid[]
language sql stable set search_path = pg_catalog, pg_temp
as $$ select core.claim_tenant_uuids('workspaces') $$;
revoke all on function alerts.own_tenants() from public;
grant execute on function alerts.own_tenants() to tessera_authenticated, tessera_admin, tessera_service;

create table alerts.alert_rules (
    id uuid primary key,
    workspace_id uuid,
    name text not null,
    notification_channels text[] not null default '{}',
    notification_recipients jsonb not null default '{}'
);
select core.protect('alerts.alert_rules', 'workspace_id', 'alerts.own_tenants()', '00000000-0000-0000-0000-000000000000', array['authenticated']);

create table alerts.alert_history (
    id uuid primary key,
    workspace_id uuid,
    rule_id uuid not null references alerts.alert_rules (id),
    notifications_sent integer not null default 0,
    notification_status text not null default 'pending'
);
select core.protect('alerts.alert_history', 'workspace_id', 'alerts.own_tenants()', '00000000-0000-0000-0000-000000000000', array['authenticated']);
