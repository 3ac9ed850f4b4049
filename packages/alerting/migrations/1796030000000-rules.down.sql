-- Takes rules and their history back.

drop table alerts.alert_history;
drop table alerts.alert_rules;
drop function alerts.own_tenants();
