-- What is firing now? An incident whose data is missing or old meanwhile, or that is snoozed, is still one.
-- $1 tenants
select s.owner, s.rule_id, r.name as rule_name, r.module, r.metric_type, alerts.unit_of(r.module, r.metric_type) as unit, s.tenant, s.state,
    s.fired_at, s.value, r.threshold_value, s.reason, h.acknowledged_by, h.acknowledged_at, s.history_id
from alerts.alert_states as s
join alerts.alert_rules as r on r.id = s.rule_id
left join alerts.alert_history as h on h.id = s.history_id
where s.fired_at is not null and ($1::text[] is null or s.owner = any ($1::text[]))
