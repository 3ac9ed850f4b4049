-- Where do alerts go, which of them wait to be sent, and what came of the others?

create table alerts.options (
    only_row boolean primary key default true check (only_row),
    delivery_attempts numeric not null default 20 check (delivery_attempts between 1 and 100),
    delivery_hours numeric not null default 24 check (delivery_hours between 1 and 168),
    delivery_concurrency numeric not null default 8 check (delivery_concurrency between 1 and 64),
    delivery_timeout_seconds numeric not null default 10 check (delivery_timeout_seconds between 1 and 30),
    disable_after_failures numeric not null default 10 check (disable_after_failures between 1 and 1000),
    disable_after_hours numeric not null default 12 check (disable_after_hours between 0 and 168),
    keep_deliveries_days numeric not null default 90 check (keep_deliveries_days between 1 and 730)
);
comment on table alerts.options is 'Options of the module as configuration had them at the last start (TESSERA_ALERTS_…)';
insert into alerts.options default values;

-- A UUID of version 7, so that ids follow time; PostgreSQL has its own from 18 on.
create function alerts.uuid_v7() returns uuid
language sql volatile parallel safe set search_path = pg_catalog, pg_temp
as $$
    select encode(
        set_bit(
            set_bit(
                overlay(
                    uuid_send(gen_random_uuid())
                    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                    from 1 for 6
                ),
                52, 1
            ),
            53, 1
        ),
        'hex'
    )::uuid
$$;

-- What may be shown of an address: the path and query of a URL are often all that protects it.
create function alerts.shown_address(p_kind text, p_address text) returns text
language sql immutable parallel safe
return case
    when p_kind = 'email' then p_address
    when length(p_address) - length(substring(p_address from '^[a-zA-Z]+://[^/?#]*')) < 16
        then substring(p_address from '^[a-zA-Z]+://[^/?#]*') || '/…'
    else substring(p_address from '^[a-zA-Z]+://[^/?#]*') || '/…' || right(p_address, 4)
end;

create table alerts.destinations (
    owner text not null default 'platform',
    id uuid not null default alerts.uuid_v7(),
    kind text not null constraint destinations_kind_check check (kind in ('email', 'slack', 'webhook')),
    address text not null constraint destinations_address_check check (length(address) between 3 and 2048),
    shown_address text not null generated always as (alerts.shown_address(kind, address)) stored,
    created_at timestamptz not null default now(),
    created_by text,
    disabled_at timestamptz,
    disabled_reason text,
    failing_since timestamptz,
    consecutive_failures integer not null default 0,
    last_failure text,
    last_success_at timestamptz,
    primary key (owner, id),
    constraint destinations_address_key unique (owner, kind, address),
    constraint destinations_disabled_check check ((disabled_at is null) = (disabled_reason is null))
);
comment on table alerts.destinations is 'Addresses that alerts are sent to, by owner, and how deliveries there go. Requests read no address, only what may be shown of it';

create table alerts.destination_secrets (
    owner text not null,
    id uuid not null default alerts.uuid_v7(),
    destination_id uuid not null,
    secret text not null constraint destination_secrets_form_check check (secret ~ '^whsec_[A-Za-z0-9+/]{32,86}={0,2}$'),
    created_at timestamptz not null default now(),
    valid_until timestamptz,
    primary key (owner, id),
    foreign key (owner, destination_id) references alerts.destinations on delete cascade
);
comment on table alerts.destination_secrets is 'Keys that webhooks are signed with; while they rotate a destination has several. No role of requests may read one';
create index destination_secrets_destination_idx on alerts.destination_secrets (owner, destination_id);

create table alerts.outbox (
    owner text not null default 'platform',
    id uuid not null default alerts.uuid_v7(),
    history_id uuid,
    rule_id uuid,
    destination_id uuid not null,
    kind text not null constraint outbox_kind_check
    check (kind in ('firing', 'renotify', 'resolved', 'stale', 'no_data', 'test', 'destination_disabled')),
    channel text not null constraint outbox_channel_check check (channel in ('email', 'slack', 'webhook')),
    recipient text not null,
    shown_recipient text not null generated always as (alerts.shown_address(channel, recipient)) stored,
    message jsonb not null,
    status text not null default 'pending' constraint outbox_status_check check (status in ('pending', 'sending', 'sent', 'dead')),
    attempts integer not null default 0,
    next_attempt_at timestamptz not null default now(),
    leased_by text,
    lease_until timestamptz,
    last_error text,
    sent_at timestamptz,
    created_at timestamptz not null default now(),
    -- When it was last put into the queue: giving up is counted from here.
    queued_at timestamptz not null default now(),
    primary key (owner, id),
    foreign key (owner, destination_id) references alerts.destinations on delete cascade,
    constraint outbox_lease_check check ((status = 'sending') = (leased_by is not null and lease_until is not null)),
    constraint outbox_sent_check check ((status = 'sent') = (sent_at is not null))
);
comment on table alerts.outbox is 'One row for each recipient of each notification: written in the transaction that changes a rule, sent by any replica, at least once. The id tells repeats';
create index outbox_due_idx on alerts.outbox (destination_id, next_attempt_at) where status in ('pending', 'sending');
create index outbox_id_idx on alerts.outbox (id);
create index outbox_created_idx on alerts.outbox (created_at);
create index outbox_history_idx on alerts.outbox (history_id);

select
    core.protect(
        format('alerts.%I', relation)::regclass, 'owner', 'alerts.own_tenants()', 'platform',
        array['authenticated']
    )
from unnest(array['destinations', 'destination_secrets', 'outbox']) as relation;

-- Rights of requests: policies say which rows, columns say what of them. Tenants' people see to what is theirs, admins to everything.
do $$
declare
    v_role text;
    v_own text;
begin
    foreach v_role in array array['tessera_authenticated', 'tessera_admin', 'tessera_service'] loop
        v_own := case v_role
            when 'tessera_authenticated' then core.tenant_condition(
                'alerts.destinations', 'owner', 'alerts.own_tenants()', 'platform'
            )
            else format('(select current_user) = %L', v_role)
        end;
        execute format('revoke select on alerts.destinations, alerts.destination_secrets, alerts.outbox from %I', v_role);
        execute format(
            'grant select (owner, id, kind, shown_address, created_at, created_by, disabled_at, disabled_reason, '
            'failing_since, consecutive_failures, last_failure, last_success_at), insert (owner, kind, address, created_by), '
            'update (disabled_at, disabled_reason, failing_since, consecutive_failures) on alerts.destinations to %I', v_role
        );
        execute format('create policy %I on alerts.destinations for insert to %I with check (%s)', v_role || '_insert', v_role, v_own);
        execute format('create policy %I on alerts.destinations for update to %I using (%s)', v_role || '_update', v_role, v_own);
        execute format(
            'grant select (owner, id, history_id, rule_id, destination_id, kind, channel, shown_recipient, message, status, '
            'attempts, next_attempt_at, last_error, sent_at, created_at, queued_at), '
            'update (status, attempts, next_attempt_at, queued_at, last_error) on alerts.outbox to %I', v_role
        );
        execute format('create policy %I on alerts.outbox for update to %I using (%s)', v_role || '_update', v_role, v_own);
        execute format(
            'grant select (owner, id, destination_id, created_at, valid_until), insert (owner, destination_id, secret), '
            'update (valid_until) on alerts.destination_secrets to %I', v_role
        );
        execute format(
            'create policy %I on alerts.destination_secrets for insert to %I with check (%s)', v_role || '_insert', v_role, v_own
        );
        execute format('create policy %I on alerts.destination_secrets for update to %I using (%s)', v_role || '_update', v_role, v_own);
    end loop;
end
$$;

-- A new key of 256 bits to sign webhooks with, as Standard Webhooks writes them.
create function alerts.new_secret() returns text
language sql volatile set search_path = pg_catalog, pg_temp
as $$
    select 'whsec_' || encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'base64')
$$;

revoke all on function
    alerts.uuid_v7(), alerts.shown_address(text, text), alerts.new_secret()
from public;
grant execute on function
    alerts.uuid_v7(), alerts.shown_address(text, text), alerts.new_secret()
to tessera_authenticated, tessera_admin, tessera_service;

-- Tells each recipient of a rule what became of it: one row of the outbox each, in the caller's transaction. A recipient that is new
-- becomes a destination, webhooks with a key; what is meant for a disabled one is a dead letter at once. Answers how many there are.
create function alerts.enqueue_notifications(p_history uuid, p_kind text, p_message jsonb) returns integer
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := coalesce(current_setting('tessera.maintenance', true), '');
    v_rule record;
    v_rows integer;
begin
    perform set_config('tessera.maintenance', 'on', true);
    select r.id, r.owner, r.name, r.notification_channels, r.notification_recipients
    into v_rule
    from alerts.alert_history as h
    join alerts.alert_rules as r on r.id = h.rule_id
    where h.id = p_history;
    if not found then
        raise exception 'no rule has the history %', p_history using errcode = 'foreign_key_violation';
    end if;

    with named as (
        select distinct channel, btrim(address) as address
        from unnest(v_rule.notification_channels) as channel
        cross join lateral jsonb_array_elements_text(coalesce(v_rule.notification_recipients -> channel, '[]')) as address
        where btrim(address) <> ''
    )
    insert into alerts.destinations (owner, kind, address)
    select v_rule.owner, n.channel, n.address from named as n
    on conflict on constraint destinations_address_key do nothing;

    insert into alerts.destination_secrets (owner, destination_id, secret)
    select d.owner, d.id, alerts.new_secret()
    from alerts.destinations as d
    where d.owner = v_rule.owner and d.kind = 'webhook'
        and d.address in (
            select btrim(a) from jsonb_array_elements_text(coalesce(v_rule.notification_recipients -> 'webhook', '[]')) as a
        )
        and not exists (select from alerts.destination_secrets as s where s.owner = d.owner and s.destination_id = d.id);

    insert into alerts.outbox (owner, history_id, rule_id, destination_id, kind, channel, recipient, message, status, last_error)
    select v_rule.owner, p_history, v_rule.id, d.id, p_kind, d.kind, d.address,
        jsonb_build_object('rule_id', v_rule.id, 'rule', v_rule.name, 'owner', v_rule.owner) || coalesce(p_message, '{}'),
        case when d.disabled_at is null then 'pending' else 'dead' end,
        case when d.disabled_at is not null then 'the destination is disabled' end
    from alerts.destinations as d
    where d.owner = v_rule.owner
        and d.kind = any (v_rule.notification_channels)
        and d.address in (
            select btrim(a) from jsonb_array_elements_text(coalesce(v_rule.notification_recipients -> d.kind, '[]')) as a
        );
    get diagnostics v_rows = row_count;
    if v_rows > 0 then
        perform pg_notify('tessera_alerts_outbox', '');
    end if;
    perform set_config('tessera.maintenance', v_maintenance, true);
    return v_rows;
end
$$;

-- Sends a test to one of the caller's own destinations; the delivery's id, or null where there is none of that id, or it is disabled.
create function alerts.enqueue_test(p_destination uuid) returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := coalesce(current_setting('tessera.maintenance', true), '');
    v_id uuid;
begin
    perform set_config('tessera.maintenance', 'on', true);
    insert into alerts.outbox (owner, destination_id, kind, channel, recipient, message)
    select d.owner, d.id, 'test', d.kind, d.address,
        jsonb_build_object('rule', 'Test', 'state', 'TEST', 'owner', d.owner)
    from alerts.destinations as d
    where d.id = p_destination and d.disabled_at is null
        and (
            current_setting('role') in ('tessera_admin', 'tessera_service')
            or current_setting('role') = 'tessera_authenticated' and d.owner = any (alerts.own_tenants())
        )
    returning id into v_id;
    if v_id is not null then
        perform pg_notify('tessera_alerts_outbox', '');
    end if;
    perform set_config('tessera.maintenance', v_maintenance, true);
    return v_id;
end
$$;

-- How did the notifications of an incident fare? Sent when one arrived, failed when all are dead letters. Asked at the end of the
-- transaction, when whoever enqueued them has written down that they are pending.
create function alerts.tell_history() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := coalesce(current_setting('tessera.maintenance', true), '');
begin
    perform set_config('tessera.maintenance', 'on', true);
    update alerts.alert_history as h
    set notifications_sent = o.sent, notification_status = case
        when h.notification_status = 'acknowledged' then h.notification_status
        when o.sent > 0 then 'sent'
        when o.dead = o.all_of_them then 'failed'
        else 'pending'
    end
    from (
        select count(*) filter (where status = 'sent') as sent, count(*) filter (where status = 'dead') as dead, count(*) as all_of_them
        from alerts.outbox
        where owner = new.owner and history_id = new.history_id
    ) as o
    where h.owner = new.owner and h.id = new.history_id;
    perform set_config('tessera.maintenance', v_maintenance, true);
    return null;
end
$$;
create constraint trigger tell_history_of_new after insert on alerts.outbox
deferrable initially deferred for each row when (new.history_id is not null and new.status = 'dead') execute function alerts.tell_history();
create constraint trigger tell_history after update of status on alerts.outbox
deferrable initially deferred for each row
when (new.history_id is not null and new.status <> old.status and new.status <> 'sending') execute function alerts.tell_history();

revoke all on function alerts.enqueue_notifications(uuid, text, jsonb), alerts.enqueue_test(uuid), alerts.tell_history() from public;
grant execute on function alerts.enqueue_test(uuid) to tessera_authenticated, tessera_admin, tessera_service;
