-- Takes the events of sessions away.
drop table classroom.session_events;
