-- Which incidents were there, the latest first?
-- $1 tenants
-- $2 rule_id
-- $3 status
-- $4 kind
-- $5 days
select h.owner, h.id, h.workspace_id, h.rule_id, h.rule_name, h.tenant, h.kind, h.triggered_at, h.resolved_at,
    extract(epoch from h.resolved_at - h.triggered_at)::double precision / 60 as duration_minutes, h.metric_value, h.threshold_value,
    h.evaluation_context, h.notifications_sent, h.notification_status, h.acknowledged_by, h.acknowledged_at, h.notes
from alerts.alert_history as h
where ($1::text[] is null or h.owner = any ($1::text[])) and h.triggered_at >= now() - $5::integer * interval '24 hours'
    and ($2::text is null or h.rule_id::text = lower($2::text)) and ($4::text is null or h.kind = $4::text)
    and ($3::text is null or ($3::text = 'open') = (h.resolved_at is null))
