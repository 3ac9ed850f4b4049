-- Takes destinations, the outbox and what sends them back; what waits in it is lost.

drop function alerts.enqueue_test(uuid);
drop function alerts.enqueue_notifications(uuid, text, jsonb);
drop table alerts.outbox;
drop function alerts.tell_history();
drop table alerts.destination_secrets;
drop table alerts.destinations;
drop function alerts.new_secret();
drop function alerts.shown_address(text, text);
drop function alerts.uuid_v7();
drop table alerts.options;
