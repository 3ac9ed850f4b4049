-- Takes the acts on rules away.
drop function alerts.rehearse_rule(jsonb, timestamptz, timestamptz);
drop function alerts.test_rule(uuid, timestamptz);
drop function alerts.acknowledge(uuid, text, text);
drop function alerts.snooze_rule(uuid, timestamptz);
drop function alerts.delete_rule(uuid);
drop function alerts.save_rule(jsonb);
drop function alerts.close_open(uuid, text);
drop function alerts.may_act(text);
