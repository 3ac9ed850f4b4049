-- What is this rule, and in which state?
-- $1 id
-- $2 tenants
select r.owner, r.id, r.workspace_id, r.name, r.description, r.is_active, r.module, r.metric_type, alerts.unit_of(r.module, r.metric_type) as unit,
    r.condition, r.threshold_value, r.threshold_upper, r.recovery_value, r.evaluation_window_minutes, r.for_minutes, r.cooldown_minutes,
    r.renotify_minutes, r.min_samples, r.group_by_tenant, r.notify_stale, r.notify_no_data, r.snoozed_until, r.notification_channels,
    r.notification_recipients, s.state, s.since as state_since, s.value, s.reason, coalesce(s.firing, 0) as firing,
    r.last_triggered_at, r.trigger_count, r.evaluated_at, r.last_error, r.ready_made, r.created_by, r.created_at, r.updated_at
from alerts.alert_rules as r
left join lateral (
    select (array_agg(a.state order by a.urgency, a.since))[1] as state, (array_agg(a.since order by a.urgency, a.since))[1] as since,
        (array_agg(a.value order by a.urgency, a.since))[1] as value, (array_agg(a.reason order by a.urgency, a.since))[1] as reason,
        count(*) filter (where a.fired_at is not null)::integer as firing
    from (
        select t.*, array_position(array['FIRING', 'PENDING', 'STALE', 'NO_DATA', 'SNOOZED', 'RESOLVED', 'OK'], t.state) as urgency
        from alerts.alert_states as t where t.rule_id = r.id
    ) as a
    having count(*) > 0
) as s on true
where r.id = $1::uuid and ($2::text[] is null or r.owner = any ($2::text[]))
