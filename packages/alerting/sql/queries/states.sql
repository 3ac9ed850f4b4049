-- In which state is each rule, tenant by tenant?
-- $1 tenants
-- $2 state
-- $3 rule_id
select s.owner, s.rule_id, r.name as rule_name, r.module, r.metric_type, alerts.unit_of(r.module, r.metric_type) as unit, s.tenant, s.state, s.since,
    s.value, r.threshold_value, s.samples, s.reason, s.fired_at, s.window_from, s.window_to, s.evaluated_at, s.history_id
from alerts.alert_states as s
join alerts.alert_rules as r on r.id = s.rule_id
where ($1::text[] is null or s.owner = any ($1::text[])) and ($2::text is null or s.state = $2::text)
    and ($3::text is null or s.rule_id::text = lower($3::text))
