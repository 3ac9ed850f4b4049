-- Takes the functions of messages away.
drop function workspace.messages_of(jsonb);
drop function workspace.latest_messages(jsonb, jsonb);
