drop function alerts.enqueue_notifications(uuid, text, jsonb);
drop table alerts.outbox;
