-- How far do these sessions go?
-- $1 schools, $2 a session of each
select s.school_id, s.session_id, coalesce((
    select max(e.position) from classroom.session_events_source as e
    where e.school_id = s.school_id and e.session_id = s.session_id
), 0) as last
from unnest($1::text[], $2::text[]) as s (school_id, session_id)
