drop index classroom.classroom_sessions_any_start_idx;
drop index classroom.classroom_sessions_open_idx;
drop function classroom.figures_as_of();
drop function classroom.session_end(timestamptz, timestamptz, text, timestamptz, interval);
drop table classroom.options;
drop function classroom.close_otherwise();
drop function classroom.close_after();
