-- Takes the count of active people by local days away.
drop function workspace.active_users_between(uuid, date, date, text);
