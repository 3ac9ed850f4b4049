-- How did the notifications of an incident fare? Sent when one arrived, failed when all are dead letters.
update alerts.alert_history as h
set notifications_sent = o.sent,
    notification_status = case
        when h.notification_status = 'acknowledged' then h.notification_status
        when o.sent > 0 then 'sent'
        when o.dead = o.all_of_them then 'failed'
        else 'pending'
    end
from (
    select count(*) filter (where status = 'sent') as sent, count(*) filter (where status = 'dead') as dead, count(*) as all_of_them
    from alerts.outbox where history_id = $1::uuid
) as o
where h.id = $1::uuid and o.all_of_them > 0
