-- Takes the events of sessions away.
drop table classroom.session_streams;
drop table classroom.session_events;
drop function classroom.tell_events();
drop function classroom.end_events();
drop function classroom.place_event();
drop function classroom.close_stream();
