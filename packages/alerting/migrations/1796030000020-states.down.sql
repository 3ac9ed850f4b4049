-- Takes the state machine away.
drop function alerts.next_standing(alerts.alert_rules, alerts.standing, alerts.reading, timestamptz, boolean);
drop function alerts.recovers(alerts.alert_rules, double precision);
drop function alerts.breaches(alerts.alert_rules, double precision);
drop type alerts.standing;
