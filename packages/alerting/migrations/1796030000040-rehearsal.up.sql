-- When would a rule have fired, how long, how often, had it been there?

-- Walks a rule that need not exist through every minute of [p_from, p_to) by the state machine of evaluation. One row for each
-- incident: resolved_at is null where it lasts. Before the refresh log begins, views count as having been fresh.
create function alerts.rehearse(p_rule alerts.alert_rules, p_from timestamptz, p_to timestamptz)
returns table (
    tenant text, fired_at timestamptz, resolved_at timestamptz, value double precision, worst_value double precision, renotified integer
)
language plpgsql stable set search_path = pg_catalog, pg_temp
as $$
declare
    v_unlogged timestamptz := (
        select coalesce(alerts.logged_since(m.module, m.views), 'infinity') from alerts.metrics as m
        where m.module = p_rule.module and m.metric = p_rule.metric_type
    );
    -- Which window each minute looks at is the same for every tenant.
    v_frames alerts.reading[] := array(
        select alerts.frame(p_rule, m.at, v_unlogged)
        from generate_series(p_from, p_to - interval '1 minute', interval '1 minute') as m (at) order by m.at
    );
    v_at timestamptz;
    v_frame alerts.reading;
    v_read alerts.reading;
    v_now alerts.standing;
    v_known boolean;
begin
    foreach tenant in array alerts.tenants_of(p_rule) loop
        v_now := null;
        v_read := null;
        v_known := false;
        v_at := p_from - interval '1 minute';
        for v_frame in select * from unnest(v_frames) loop
            v_at := v_at + interval '1 minute';
            -- What is stored is another value only in another window, and what stays as it is moves no state without a timer.
            if v_frame.stored and v_frame.quality = 'value' and v_read.stored and v_read.quality <> 'stale'
                and v_frame.window_from = v_read.window_from and v_frame.window_to = v_read.window_to
            then
                continue when v_now.state in ('OK', 'NO_DATA') or (v_now.state = 'FIRING' and p_rule.renotify_minutes is null);
            else
                v_read := alerts.ask(p_rule, alerts.facts_of(p_rule, rehearse.tenant), v_frame);
            end if;
            v_known := v_known or v_read.quality = 'value';
            if rehearse.tenant = '' or v_known then
                v_now := alerts.next_standing(p_rule, v_now, v_read, v_at, false);
                if v_now.event = 'firing' then
                    fired_at := v_at;
                    value := v_read.value;
                    worst_value := v_read.value;
                    renotified := 0;
                elsif v_now.event = 'renotify' then
                    renotified := renotified + 1;
                elsif v_now.event in ('resolved', 'closed') then
                    resolved_at := v_at;
                    return next;
                    fired_at := null;
                    resolved_at := null;
                end if;
                if v_now.fired_at is not null and v_read.quality = 'value' then
                    worst_value := case when p_rule.condition = 'less_than' then least(worst_value, v_read.value) else greatest(worst_value, v_read.value) end;
                end if;
            end if;
        end loop;
        if fired_at is not null then
            return next;
            fired_at := null;
        end if;
    end loop;
end
$$;
revoke all on function alerts.rehearse(alerts.alert_rules, timestamptz, timestamptz) from public;
