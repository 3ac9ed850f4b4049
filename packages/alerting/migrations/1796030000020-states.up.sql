-- Which state does a rule go to? The one state machine: evaluation and rehearsal both step through it.

create type alerts.standing as (
    state text, since timestamptz, pending_since timestamptz, fired_at timestamptz, resolved_at timestamptz,
    notified_at timestamptz,
    -- what happened: firing, renotify, resolved, closed (resolved while snoozed: nobody is told), stale, no_data
    event text
);

-- Does this value meet the condition?
create function alerts.breaches(p_rule alerts.alert_rules, p_value double precision) returns boolean
language sql immutable
return case p_rule.condition
    when 'greater_than' then p_value > p_rule.threshold_value
    when 'less_than' then p_value < p_rule.threshold_value
    when 'equals' then p_value = p_rule.threshold_value
    when 'not_equals' then p_value <> p_rule.threshold_value
    when 'between' then p_value between p_rule.threshold_value and p_rule.threshold_upper
end;

-- Has it come back far enough for an incident to be over? Between the recovery value and the threshold it is not (hysteresis).
create function alerts.recovers(p_rule alerts.alert_rules, p_value double precision) returns boolean
language sql immutable
return case
    when p_rule.recovery_value is null then not alerts.breaches(p_rule, p_value)
    when p_rule.condition = 'greater_than' then p_value <= p_rule.recovery_value
    else p_value >= p_rule.recovery_value
end;

-- Where does a rule stand at p_at after this reading? An incident (fired_at) outlives data that is missing or old and a snooze:
-- it ends with a value that has recovered, so that one incident is told once.
create function alerts.next_standing(
    p_rule alerts.alert_rules, p_was alerts.standing, p_read alerts.reading, p_at timestamptz, p_acknowledged boolean
) returns alerts.standing
language plpgsql immutable set search_path = pg_catalog, pg_temp
as $$
declare
    v_now alerts.standing := p_was;
    v_snoozed boolean := coalesce(p_at < p_rule.snoozed_until, false);
    v_cooling boolean := coalesce(p_at < p_was.resolved_at + make_interval(mins => p_rule.cooldown_minutes), false);
begin
    v_now.event := null;
    if p_read.quality <> 'value' then
        v_now.state := upper(p_read.quality);
        v_now.pending_since := null;
        if not v_snoozed and v_now.state is distinct from p_was.state
            and (p_read.quality = 'stale' and p_rule.notify_stale or p_read.quality = 'no_data' and p_rule.notify_no_data)
        then
            v_now.event := p_read.quality;
        end if;
    elsif v_now.fired_at is not null and alerts.recovers(p_rule, p_read.value) then
        v_now.state := 'RESOLVED';
        v_now.event := case when v_snoozed then 'closed' else 'resolved' end;
        v_now.fired_at := null;
        v_now.pending_since := null;
        v_now.resolved_at := p_at;
    elsif v_now.fired_at is not null then
        v_now.state := 'FIRING';
        if not v_snoozed and (
            p_was.state = 'SNOOZED'
            or not p_acknowledged and p_at >= v_now.notified_at + make_interval(mins => p_rule.renotify_minutes)
        ) then
            v_now.event := 'renotify';
            v_now.notified_at := p_at;
        end if;
    elsif alerts.breaches(p_rule, p_read.value) then
        v_now.state := 'PENDING';
        v_now.pending_since := coalesce(v_now.pending_since, p_at);
        if not v_snoozed and not v_cooling and p_at >= v_now.pending_since + make_interval(mins => p_rule.for_minutes) then
            v_now.state := 'FIRING';
            v_now.event := 'firing';
            v_now.fired_at := p_at;
            v_now.notified_at := p_at;
        end if;
    else
        v_now.state := case when v_cooling then 'RESOLVED' else 'OK' end;
        v_now.pending_since := null;
    end if;
    if v_snoozed then
        v_now.state := 'SNOOZED';
    end if;
    if v_now.state is distinct from p_was.state then
        v_now.since := p_at;
    end if;
    return v_now;
end
$$;

revoke all on function
    alerts.breaches(alerts.alert_rules, double precision),
    alerts.recovers(alerts.alert_rules, double precision),
    alerts.next_standing(alerts.alert_rules, alerts.standing, alerts.reading, timestamptz, boolean)
from public;
