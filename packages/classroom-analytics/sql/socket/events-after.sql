-- Which events of these sessions come after these positions?
-- $1 school, $2 sessions, $3 a position for each, $4 most events of each
select
    e.school_id, e.session_id, e.position, e.id, e.event_type, e.participant_id, e.teacher_id, e.sender_id, e.sequence,
    e.event_time, e.payload, e.created_at as received_at
from unnest($2::text[], $3::bigint[]) as s (session_id, position)
cross join lateral (
    select * from classroom.session_events_source as c
    where c.school_id = $1 and c.session_id = s.session_id and c.position > s.position
    order by c.position
    limit $4
) as e
order by e.session_id, e.position
