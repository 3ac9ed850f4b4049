-- Takes destinations, the outbox and what sends them back; what waits in it is lost.

drop function alerts.enqueue_test(uuid);
drop function alerts.enqueue_notifications(uuid, text, jsonb);
drop table alerts.outbox;
drop table alerts.destination_secrets;
drop table alerts.destinations;
drop function alerts.new_secret();
drop function alerts.shown_address(text, text);
drop function alerts.uuid_v7();
alter table alerts.options
drop column delivery_attempts,
drop column delivery_hours,
drop column delivery_concurrency,
drop column delivery_timeout_seconds,
drop column disable_after_failures,
drop column disable_after_hours,
drop column keep_deliveries_days;
