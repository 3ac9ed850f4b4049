-- Which rules are there, in which state is each, and what has been told of them?

-- Whose rules may the caller see? Tenants of every module, as its claim, or the module of a membership, and an id:
-- `organizations:org_acme`. It runs as the owner, since a caller need not read who else belongs to a workspace.
create function alerts.own_tenants() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_claims jsonb := coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb, '{}');
    v_looked_up text[] := array(
        select n.nspname::text from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace
        where p.proname = 'own_tenants' and p.pronargs = 0 and n.nspname <> 'alerts' and pg_get_userbyid(p.proowner) = current_user
    );
    v_own text[] := array(
        select c.key || ':' || i.id
        from jsonb_each(v_claims) as c
        cross join lateral jsonb_array_elements_text(case jsonb_typeof(c.value) when 'array' then c.value else '[]' end) as i (id)
        -- Memberships are looked up: a claim of their name says nothing.
        where c.key <> all (v_looked_up) and i.id not in ('platform', '00000000-0000-0000-0000-000000000000')
    );
    v_module text;
    v_more text[];
begin
    foreach v_module in array v_looked_up loop
        execute format('select array(select %L || t::text from unnest(%I.own_tenants()) as t)', v_module || ':', v_module) into v_more;
        v_own := v_own || v_more;
    end loop;
    return v_own;
end
$$;
revoke all on function alerts.own_tenants() from public;
grant execute on function alerts.own_tenants()
to tessera_authenticated, tessera_analyst, tessera_research, tessera_admin, tessera_service;

create table alerts.alert_rules (
    owner text not null default 'platform',
    id uuid not null default gen_random_uuid(),
    workspace_id text generated always as (case when owner <> 'platform' then substr(owner, strpos(owner, ':') + 1) end) stored,
    name text not null,
    description text,
    is_active boolean not null default true,
    module text not null,
    metric_type text not null,
    condition text not null,
    threshold_value double precision not null,
    threshold_upper double precision,
    recovery_value double precision,
    evaluation_window_minutes integer not null default 15,
    for_minutes integer not null default 0,
    cooldown_minutes integer not null default 5,
    renotify_minutes integer,
    min_samples integer not null default 0,
    group_by_tenant boolean not null default false,
    notify_stale boolean not null default false,
    notify_no_data boolean not null default false,
    snoozed_until timestamptz,
    notification_channels text[] not null default '{}',
    notification_recipients jsonb not null default '{}',
    last_triggered_at timestamptz,
    trigger_count bigint not null default 0,
    evaluated_at timestamptz,
    last_error text,
    ready_made text,
    created_by text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (owner, id),
    constraint alert_rules_owner_check check (owner = 'platform' or owner ~ '^[a-z_][a-z0-9_]*:.'),
    constraint alert_rules_name_check check (btrim(name) <> '' and length(name) <= 200),
    constraint alert_rules_condition_check check (condition in ('greater_than', 'less_than', 'equals', 'not_equals', 'between')),
    constraint alert_rules_upper_check check ((condition = 'between') = (threshold_upper is not null) and threshold_upper >= threshold_value),
    constraint alert_rules_recovery_check check (
        recovery_value is null
        or condition = 'greater_than' and recovery_value <= threshold_value
        or condition = 'less_than' and recovery_value >= threshold_value
    ),
    constraint alert_rules_window_check check (evaluation_window_minutes between 1 and 1440),
    constraint alert_rules_minutes_check check (for_minutes between 0 and 1440 and cooldown_minutes between 0 and 1440 and renotify_minutes between 5 and 10080),
    constraint alert_rules_samples_check check (min_samples between 0 and 1000000),
    constraint alert_rules_group_check check (owner = 'platform' or not group_by_tenant),
    constraint alert_rules_channels_check check (notification_channels <@ array['email', 'slack', 'webhook']),
    constraint alert_rules_recipients_check check (jsonb_typeof(notification_recipients) = 'object')
);
comment on table alerts.alert_rules is 'Rules over metrics of any module; owner is platform, or whose rule it is: the claim, or module of a membership, and the tenant';
create index alert_rules_id_idx on alerts.alert_rules (id);
select core.protect('alerts.alert_rules', 'owner', 'alerts.own_tenants()', 'platform', array['authenticated']);

create table alerts.alert_states (
    owner text not null,
    rule_id uuid not null,
    tenant text not null default '',
    state text not null,
    since timestamptz not null,
    pending_since timestamptz,
    fired_at timestamptz,
    resolved_at timestamptz,
    notified_at timestamptz,
    value double precision,
    samples bigint,
    window_from timestamptz,
    window_to timestamptz,
    reason text,
    evaluated_at timestamptz not null,
    history_id uuid,
    primary key (owner, rule_id, tenant),
    foreign key (owner, rule_id) references alerts.alert_rules on delete cascade,
    constraint alert_states_state_check check (state in ('OK', 'PENDING', 'FIRING', 'NO_DATA', 'STALE', 'RESOLVED', 'SNOOZED'))
);
comment on table alerts.alert_states is 'One row per rule and tenant ('''' where a rule is not by tenant). fired_at: an incident is open, whatever the state says meanwhile';
select core.protect('alerts.alert_states', 'owner', 'alerts.own_tenants()', 'platform', array['authenticated']);

create table alerts.alert_history (
    owner text not null,
    id uuid not null default gen_random_uuid(),
    rule_id uuid not null,
    rule_name text not null,
    tenant text not null default '',
    kind text not null default 'firing',
    triggered_at timestamptz not null,
    metric_value double precision,
    threshold_value double precision,
    evaluation_context jsonb not null default '{}',
    notifications_sent integer not null default 0,
    notification_status text,
    -- The row that carries the notification of several tenants at once; itself where it is alone.
    notified_by uuid not null,
    acknowledged_by text,
    acknowledged_at timestamptz,
    notes text,
    resolved_at timestamptz,
    workspace_id text generated always as (case when owner <> 'platform' then substr(owner, strpos(owner, ':') + 1) end) stored,
    primary key (owner, id),
    constraint alert_history_kind_check check (kind in ('firing', 'stale', 'no_data', 'test')),
    constraint alert_history_status_check check (notification_status in ('pending', 'sent', 'failed', 'acknowledged')),
    constraint alert_history_notes_check check (length(notes) <= 2000)
);
comment on table alerts.alert_history is 'One row per incident, and per notice of data that is missing or old; kept 180 days. notification_status is null where nobody was to be told';
create index alert_history_id_idx on alerts.alert_history (id);
create index alert_history_owner_idx on alerts.alert_history (owner, triggered_at desc);
create index alert_history_rule_idx on alerts.alert_history (rule_id, triggered_at desc);
create index alert_history_carrier_idx on alerts.alert_history (owner, notified_by);
select core.protect('alerts.alert_history', 'owner', 'alerts.own_tenants()', 'platform', array['authenticated']);

-- What came of a grouped notification holds for all whom it was about.
create function alerts.share_status() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
begin
    update alerts.alert_history as h
    set notifications_sent = new.notifications_sent,
        notification_status = case when h.notification_status = 'acknowledged' then h.notification_status else new.notification_status end
    where h.owner = new.owner and h.notified_by = new.id and h.id <> new.id;
    return null;
end
$$;
revoke all on function alerts.share_status() from public;
create trigger share_status after update of notifications_sent, notification_status on alerts.alert_history
for each row when (new.notified_by = new.id and new.notification_status is distinct from 'acknowledged')
execute function alerts.share_status();

create table alerts.ready_made (
    module text not null,
    key text not null,
    seeded_at timestamptz not null default now(),
    primary key (module, key)
);
comment on table alerts.ready_made is 'Ready-made rules that were seeded once: one that was deleted does not come back';
