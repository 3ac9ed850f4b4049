-- What do rules say now, and who has to be told?

-- What a notification is made of: the rule, what happened, and each tenant that it happened to.
create function alerts.message(p_rule alerts.alert_rules, p_event text, p_at timestamptz, p_items jsonb) returns jsonb
language sql stable set search_path = pg_catalog, pg_temp
as $$
    select jsonb_build_object(
        'rule_id', p_rule.id, 'rule', p_rule.name, 'owner', p_rule.owner, 'tenant', coalesce(p_rule.workspace_id, nullif(f.item ->> 'tenant', '')),
        'kind', p_event, 'state', f.item ->> 'state', 'at', alerts.iso(p_at),
        'module', p_rule.module, 'metric', p_rule.metric_type, 'metric_title', m.title, 'unit', m.unit,
        'condition', p_rule.condition, 'threshold', p_rule.threshold_value, 'threshold_upper', p_rule.threshold_upper,
        'value', f.item -> 'value', 'samples', f.item -> 'samples', 'reason', f.item -> 'reason', 'since', f.item -> 'since',
        'window', jsonb_build_object('from', f.item -> 'window_from', 'to', f.item -> 'window_to', 'minutes', p_rule.evaluation_window_minutes),
        'link', '/alerts/history/' || (f.item ->> 'history_id'),
        'tenants', case when p_rule.group_by_tenant then p_items else '[]' end
    )
    from (select p_items -> 0 as item) as f
    left join alerts.metrics as m on m.module = p_rule.module and m.metric = p_rule.metric_type
$$;
revoke all on function alerts.message(alerts.alert_rules, text, timestamptz, jsonb) from public;

-- Writes what happened to one tenant into the history; which row tells of it?
create function alerts.record_event(
    p_rule alerts.alert_rules, p_tenant text, p_open uuid, p_standing alerts.standing, p_read alerts.reading, p_at timestamptz
) returns uuid
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_id uuid := gen_random_uuid();
begin
    if p_standing.state not in ('STALE', 'NO_DATA') then
        update alerts.alert_history set resolved_at = p_at
        where rule_id = p_rule.id and tenant = p_tenant and kind in ('stale', 'no_data') and resolved_at is null;
    end if;
    if p_standing.event in ('resolved', 'closed') then
        update alerts.alert_history
        set resolved_at = p_at, evaluation_context = evaluation_context || jsonb_build_object('value_at_resolution', p_read.value)
        where id = p_open;
    elsif p_standing.event in ('firing', 'stale', 'no_data') then
        insert into alerts.alert_history (
            owner, id, rule_id, rule_name, tenant, kind, triggered_at, metric_value, threshold_value, evaluation_context, notified_by
        ) values (
            p_rule.owner, v_id, p_rule.id, p_rule.name, p_tenant, p_standing.event, p_at, p_read.value, p_rule.threshold_value,
            jsonb_strip_nulls(jsonb_build_object(
                'module', p_rule.module, 'metric', p_rule.metric_type, 'condition', p_rule.condition, 'threshold_upper', p_rule.threshold_upper,
                'window_from', alerts.iso(p_read.window_from), 'window_to', alerts.iso(p_read.window_to), 'samples', p_read.samples,
                'reason', p_read.reason, 'source', case when p_read.stored then 'view' else 'source' end
            )),
            v_id
        );
        return v_id;
    end if;
    return p_open;
end
$$;
revoke all on function alerts.record_event(alerts.alert_rules, text, uuid, alerts.standing, alerts.reading, timestamptz) from public;

-- Puts what happened into the outbox: one notification for each kind of event, however many tenants it is about.
create function alerts.tell(p_rule alerts.alert_rules, p_at timestamptz, p_happened jsonb[]) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_event text;
    v_items jsonb;
    v_carrier uuid;
begin
    for v_event, v_items in
        select h.item ->> 'event', jsonb_agg(h.item order by h.item ->> 'tenant')
        from unnest(p_happened) as h (item)
        where h.item ->> 'event' <> 'closed'
        group by 1 order by 1
    loop
        v_carrier := (v_items -> 0 ->> 'history_id')::uuid;
        if v_event in ('firing', 'stale', 'no_data') then
            update alerts.alert_history set notified_by = v_carrier
            where id in (select (i ->> 'history_id')::uuid from jsonb_array_elements(v_items) as i);
        end if;
        if alerts.enqueue_notifications(v_carrier, v_event, alerts.message(p_rule, v_event, p_at, v_items)) > 0 then
            update alerts.alert_history set notification_status = 'pending'
            where notified_by = v_carrier and notification_status is null;
        end if;
    end loop;
end
$$;
revoke all on function alerts.tell(alerts.alert_rules, timestamptz, jsonb[]) from public;

-- Evaluates one rule as of a minute; nothing where it was evaluated as of then or later. State, history and outbox change together.
create function alerts.evaluate_rule(p_rule uuid, p_at timestamptz)
returns table (rule_id uuid, tenant text, state text, event text, value double precision)
language plpgsql set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
    v_maintenance text := core.begin_maintenance();
    v_rule alerts.alert_rules;
    v_was alerts.alert_states;
    v_now alerts.standing;
    v_frame alerts.reading;
    v_read alerts.reading;
    v_history uuid;
    v_acknowledged boolean;
    v_happened jsonb[] := '{}';
begin
    select r.* into v_rule from alerts.alert_rules as r where r.id = p_rule for update;
    if v_rule.id is null or not v_rule.is_active or v_rule.evaluated_at >= p_at then
        perform set_config('tessera.maintenance', v_maintenance, true);
        return;
    end if;
    rule_id := v_rule.id;
    v_frame := alerts.frame(v_rule, p_at);
    foreach tenant in array alerts.tenants_of(v_rule) loop
        v_was := null;
        select s.* into v_was from alerts.alert_states as s where s.rule_id = v_rule.id and s.tenant = evaluate_rule.tenant;
        v_read := alerts.ask(v_rule, alerts.facts_of(v_rule, evaluate_rule.tenant), v_frame);
        -- A tenant that has never had a value is none that fell silent.
        continue when evaluate_rule.tenant <> '' and v_was.rule_id is null and v_read.quality <> 'value';
        v_acknowledged := exists (select from alerts.alert_history as h where h.id = v_was.history_id and h.acknowledged_at is not null);
        v_now := alerts.next_standing(
            v_rule,
            row (v_was.state, v_was.since, v_was.pending_since, v_was.fired_at, v_was.resolved_at, v_was.notified_at, null)::alerts.standing,
            v_read, p_at, v_acknowledged
        );
        v_history := alerts.record_event(v_rule, evaluate_rule.tenant, v_was.history_id, v_now, v_read, p_at);
        insert into alerts.alert_states as s (
            owner, rule_id, tenant, state, since, pending_since, fired_at, resolved_at, notified_at, value, samples,
            window_from, window_to, reason, evaluated_at, history_id
        ) values (
            v_rule.owner, v_rule.id, evaluate_rule.tenant, v_now.state, v_now.since, v_now.pending_since, v_now.fired_at, v_now.resolved_at,
            v_now.notified_at, v_read.value, v_read.samples, v_read.window_from, v_read.window_to, v_read.reason, p_at,
            case when v_now.event in ('stale', 'no_data') then v_was.history_id else v_history end
        )
        on conflict on constraint alert_states_pkey do update
        set state = excluded.state, since = excluded.since, pending_since = excluded.pending_since, fired_at = excluded.fired_at,
            resolved_at = excluded.resolved_at, notified_at = excluded.notified_at, value = excluded.value, samples = excluded.samples,
            window_from = excluded.window_from, window_to = excluded.window_to, reason = excluded.reason,
            evaluated_at = excluded.evaluated_at, history_id = excluded.history_id;
        if v_now.event is not null then
            v_happened := v_happened || jsonb_build_object(
                'event', v_now.event, 'tenant', evaluate_rule.tenant, 'state', v_now.state, 'history_id', v_history,
                'value', v_read.value, 'samples', v_read.samples, 'reason', v_read.reason, 'since', alerts.iso(coalesce(v_now.fired_at, v_was.fired_at, p_at)),
                'window_from', alerts.iso(v_read.window_from), 'window_to', alerts.iso(v_read.window_to)
            );
        end if;
        state := v_now.state;
        event := v_now.event;
        value := v_read.value;
        return next;
    end loop;
    perform alerts.tell(v_rule, p_at, v_happened);
    update alerts.alert_rules as r
    set evaluated_at = p_at, last_error = null,
        trigger_count = r.trigger_count + f.fired, last_triggered_at = case when f.fired > 0 then p_at else r.last_triggered_at end
    from (select count(*) as fired from unnest(v_happened) as h (item) where h.item ->> 'event' = 'firing') as f
    where r.id = v_rule.id;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;
revoke all on function alerts.evaluate_rule(uuid, timestamptz) from public;

-- Which rules are still to be evaluated as of a minute?
create function alerts.due_rules(p_at timestamptz) returns setof uuid
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
begin
    return query
    select r.id from alerts.alert_rules as r
    where r.is_active and (r.evaluated_at is null or r.evaluated_at < p_at) order by r.id;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;
revoke all on function alerts.due_rules(timestamptz) from public;

-- A rule could not be evaluated: it stays as it was, and says why.
create function alerts.note_failure(p_rule uuid, p_message text) returns void
language plpgsql set search_path = pg_catalog, pg_temp
as $$
declare
    v_maintenance text := core.begin_maintenance();
begin
    update alerts.alert_rules set last_error = left(p_message, 1000) where id = p_rule;
    perform set_config('tessera.maintenance', v_maintenance, true);
end
$$;
revoke all on function alerts.note_failure(uuid, text) from public;

-- Evaluates every rule as of a minute, for psql and pg_cron: the same as the schedule does. One rule's failure does not stop the others.
create function alerts.evaluate_alert_rules(p_at timestamptz default date_trunc('minute', now()))
returns table (rule_id uuid, tenant text, state text, event text, value double precision)
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$
declare
    v_rule uuid;
begin
    for v_rule in select d from alerts.due_rules(p_at) as d loop
        begin
            return query select e.* from alerts.evaluate_rule(v_rule, p_at) as e;
        exception when others then
            perform alerts.note_failure(v_rule, sqlerrm);
        end;
    end loop;
end
$$;
comment on function alerts.evaluate_alert_rules(timestamptz) is
'Evaluates every active rule as of a minute: real values, states, history and outbox in one transaction; a minute counts once';
revoke all on function alerts.evaluate_alert_rules(timestamptz) from public;
grant execute on function alerts.evaluate_alert_rules(timestamptz) to tessera_admin, tessera_service;
