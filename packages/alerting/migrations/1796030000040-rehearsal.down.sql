-- Takes rehearsals away.
drop function alerts.rehearse(alerts.alert_rules, timestamptz, timestamptz);
