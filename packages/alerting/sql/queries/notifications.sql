-- How did notifications of incidents go? Those that nobody was to be told of are none.
-- $1 tenants
-- $2 days
select h.notification_status as status, count(*)::integer as incidents, sum(h.notifications_sent)::integer as notifications_sent
from alerts.alert_history as h
where h.notification_status is not null and h.triggered_at >= now() - $2::integer * interval '24 hours'
    and ($1::text[] is null or h.owner = any ($1::text[]))
group by h.notification_status
