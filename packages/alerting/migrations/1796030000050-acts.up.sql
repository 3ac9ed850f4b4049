-- Who may change which rule, and what comes of it?

-- May the caller act for this owner? Administrators and the service for everybody, members for their own tenants; whoever calls as the
-- owner of the schema (role none) may anything.
create function alerts.may_act(p_owner text) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
as $$
    select case
        when current_setting('role') in ('tessera_admin', 'tessera_service') then true
        when current_setting('role') = 'tessera_authenticated' then p_owner <> 'platform' and p_owner = any (alerts.own_tenants())
        else current_setting('role') in ('none', current_user::text)
    end
$$;
revoke all on function alerts.may_act(text) from public;

-- Ends what is open of a rule that is switched off or goes; nobody is told, since nothing has recovered.
create function alerts.close_open(p_rule uuid, p_note text) returns void
language sql set search_path = pg_catalog, pg_temp
as $$
    update alerts.alert_history set resolved_at = now(), notes = coalesce(notes || E'\n', '') || p_note
    where rule_id = p_rule and resolved_at is null;
    delete from alerts.alert_states where rule_id = p_rule;
$$;
revoke all on function alerts.close_open(uuid, text) from public;

-- Writes a rule, new where there is none of that id; no row where it is not the caller's. Its values were checked before.
create function alerts.save_rule(p_rule jsonb) returns setof alerts.alert_rules
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
    v_rule alerts.alert_rules := jsonb_populate_record(null::alerts.alert_rules, p_rule);
    v_was alerts.alert_rules;
begin
    select r.* into v_was from alerts.alert_rules as r where r.id = v_rule.id for update;
    if alerts.may_act(v_rule.owner) and (v_was.id is null or v_was.owner = v_rule.owner) then
        insert into alerts.alert_rules as r (
            owner, id, name, description, is_active, module, metric_type, condition, threshold_value, threshold_upper, recovery_value,
            evaluation_window_minutes, for_minutes, cooldown_minutes, renotify_minutes, min_samples, group_by_tenant, notify_stale,
            notify_no_data, notification_channels, notification_recipients, created_by
        ) values (
            v_rule.owner, v_rule.id, v_rule.name, v_rule.description, v_rule.is_active, v_rule.module, v_rule.metric_type,
            v_rule.condition, v_rule.threshold_value, v_rule.threshold_upper, v_rule.recovery_value, v_rule.evaluation_window_minutes,
            v_rule.for_minutes, v_rule.cooldown_minutes, v_rule.renotify_minutes, v_rule.min_samples, v_rule.group_by_tenant,
            v_rule.notify_stale, v_rule.notify_no_data, v_rule.notification_channels, v_rule.notification_recipients, v_rule.created_by
        )
        on conflict (owner, id) do update
        set name = excluded.name, description = excluded.description, is_active = excluded.is_active, module = excluded.module,
            metric_type = excluded.metric_type, condition = excluded.condition, threshold_value = excluded.threshold_value,
            threshold_upper = excluded.threshold_upper, recovery_value = excluded.recovery_value,
            evaluation_window_minutes = excluded.evaluation_window_minutes, for_minutes = excluded.for_minutes,
            cooldown_minutes = excluded.cooldown_minutes, renotify_minutes = excluded.renotify_minutes, min_samples = excluded.min_samples,
            group_by_tenant = excluded.group_by_tenant, notify_stale = excluded.notify_stale, notify_no_data = excluded.notify_no_data,
            notification_channels = excluded.notification_channels, notification_recipients = excluded.notification_recipients,
            updated_at = now();
        if not v_rule.is_active then
            perform alerts.close_open(v_rule.id, 'The rule was switched off.');
        elsif (v_was.module, v_was.metric_type, v_was.group_by_tenant) <> (v_rule.module, v_rule.metric_type, v_rule.group_by_tenant) then
            perform alerts.close_open(v_rule.id, 'The rule was made one of another metric.');
        end if;
        return query select r.* from alerts.alert_rules as r where r.id = v_rule.id;
    end if;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;

-- Takes a rule away; its history stays. False where it is not the caller's.
create function alerts.delete_rule(p_rule uuid) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
    v_owner text := (select r.owner from alerts.alert_rules as r where r.id = p_rule for update);
    v_mine boolean := v_owner is not null and alerts.may_act(v_owner);
begin
    if v_mine then
        perform alerts.close_open(p_rule, 'The rule was deleted.');
        delete from alerts.alert_rules where id = p_rule;
    end if;
    perform set_config('tessera.maintenance', v_maintenance, true);
    return v_mine;
end
$$;

-- Keeps a rule quiet until then (null: no longer). No row where it is not the caller's.
create function alerts.snooze_rule(p_rule uuid, p_until timestamptz) returns setof alerts.alert_rules
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
begin
    return query
    update alerts.alert_rules as r set snoozed_until = p_until, updated_at = now()
    where r.id = p_rule and alerts.may_act(r.owner)
    returning r.*;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;

-- Somebody has seen an incident: it is told no more, but for its end. No row where it is not the caller's.
create function alerts.acknowledge(p_history uuid, p_by text, p_notes text) returns setof alerts.alert_history
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
begin
    return query
    update alerts.alert_history as h
    set notification_status = 'acknowledged', acknowledged_by = coalesce(h.acknowledged_by, p_by),
        acknowledged_at = coalesce(h.acknowledged_at, now()), notes = coalesce(p_notes, h.notes)
    where h.id = p_history and alerts.may_act(h.owner)
    returning h.*;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;

-- Sends what a rule would send, marked as a test; how many notifications? Null where it is not the caller's.
create function alerts.test_rule(p_rule uuid, p_at timestamptz default date_trunc('minute', now()))
returns table (history_id uuid, notifications integer, quality text, value double precision, reason text, window_from timestamptz, window_to timestamptz, breaches boolean)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
    v_rule alerts.alert_rules;
    v_read alerts.reading;
    v_tenant text;
begin
    select r.* into v_rule from alerts.alert_rules as r where r.id = p_rule;
    if v_rule.id is not null and alerts.may_act(v_rule.owner) then
        v_tenant := (alerts.tenants_of(v_rule))[1];
        v_read := alerts.ask(v_rule, alerts.facts_of(v_rule, coalesce(v_tenant, '')), alerts.frame(v_rule, p_at));
        history_id := gen_random_uuid();
        insert into alerts.alert_history (
            owner, id, rule_id, rule_name, tenant, kind, triggered_at, metric_value, threshold_value, evaluation_context, notified_by, resolved_at
        ) values (
            v_rule.owner, history_id, v_rule.id, v_rule.name, coalesce(v_tenant, ''), 'test', p_at, v_read.value, v_rule.threshold_value,
            jsonb_build_object('module', v_rule.module, 'metric', v_rule.metric_type), history_id, p_at
        );
        notifications := alerts.enqueue_notifications(history_id, 'test', alerts.message(v_rule, 'test', p_at, jsonb_build_array(jsonb_build_object(
            'tenant', coalesce(v_tenant, ''), 'state', 'TEST', 'history_id', history_id, 'value', v_read.value, 'samples', v_read.samples,
            'reason', v_read.reason, 'since', alerts.iso(p_at), 'window_from', alerts.iso(v_read.window_from), 'window_to', alerts.iso(v_read.window_to)
        ))));
        if notifications > 0 then
            update alerts.alert_history set notification_status = 'pending' where id = history_id;
        end if;
        quality := v_read.quality;
        value := v_read.value;
        reason := v_read.reason;
        window_from := v_read.window_from;
        window_to := v_read.window_to;
        breaches := v_read.quality = 'value' and alerts.breaches(v_rule, v_read.value);
        return next;
    end if;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;

-- The rehearsal of a rule that the caller could save.
create function alerts.rehearse_rule(p_rule jsonb, p_from timestamptz, p_to timestamptz)
returns table (
    tenant text, fired_at timestamptz, resolved_at timestamptz, value double precision, worst_value double precision, renotified integer
)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
    v_rule alerts.alert_rules := jsonb_populate_record(null::alerts.alert_rules, p_rule);
begin
    if alerts.may_act(v_rule.owner) then
        return query select r.* from alerts.rehearse(v_rule, p_from, p_to) as r;
    end if;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;

revoke all on function
    alerts.save_rule(jsonb), alerts.delete_rule(uuid), alerts.snooze_rule(uuid, timestamptz), alerts.acknowledge(uuid, text, text),
    alerts.test_rule(uuid, timestamptz), alerts.rehearse_rule(jsonb, timestamptz, timestamptz)
from public;
grant execute on function
    alerts.save_rule(jsonb), alerts.delete_rule(uuid), alerts.snooze_rule(uuid, timestamptz), alerts.acknowledge(uuid, text, text),
    alerts.test_rule(uuid, timestamptz), alerts.rehearse_rule(jsonb, timestamptz, timestamptz)
to tessera_authenticated, tessera_admin, tessera_service;
