-- Takes evaluation away.
drop function alerts.evaluate_alert_rules(timestamptz);
drop function alerts.note_failure(uuid, text);
drop function alerts.due_rules(timestamptz);
drop function alerts.evaluate_rule(uuid, timestamptz);
drop function alerts.tell(alerts.alert_rules, timestamptz, jsonb[]);
drop function alerts.record_event(alerts.alert_rules, text, uuid, alerts.standing, alerts.reading, timestamptz);
drop function alerts.message(alerts.alert_rules, text, timestamptz, jsonb);
