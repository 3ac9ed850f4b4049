-- Takes rules, their states and history away.
drop table alerts.ready_made;
drop table alerts.alert_states, alerts.alert_history, alerts.alert_rules;
drop function alerts.share_status();
drop function alerts.own_tenants();
