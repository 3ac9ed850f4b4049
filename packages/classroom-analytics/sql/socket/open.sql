-- Which session is it that a sender opens, and which of its numbers was taken last?
-- $1 id of the session, $2 its school or null, $3 sender
select s.school_id, coalesce((
    select max(e.sequence) from classroom.session_events_source as e
    where e.school_id = s.school_id and e.session_id = s.id and e.sender_id = $3
), 0) as last_sequence
from classroom.classroom_sessions_source as s
where s.id = $1 and ($2::text is null or s.school_id = $2)
order by s.school_id
limit 2
