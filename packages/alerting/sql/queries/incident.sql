-- What was this incident?
-- $1 id
-- $2 tenants
select h.owner, h.id, h.workspace_id, h.rule_id, h.rule_name, h.tenant, h.kind, h.triggered_at, h.resolved_at,
    extract(epoch from h.resolved_at - h.triggered_at)::double precision / 60 as duration_minutes, h.metric_value, h.threshold_value,
    h.evaluation_context, h.notifications_sent, h.notification_status, h.acknowledged_by, h.acknowledged_at, h.notes
from alerts.alert_history as h
where h.id = $1::uuid and ($2::text[] is null or h.owner = any ($2::text[]))
