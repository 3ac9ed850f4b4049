-- What happened in a session, in which order, and where did numbers of a sender go missing or come late?
-- $1 id
select
    e.school_id,
    e.session_id,
    e.place as position,
    e.id,
    e.event_type,
    e.participant_id,
    e.teacher_id,
    e.sender_id,
    e.sequence,
    e.event_time,
    e.created_at as received_at,
    e.payload,
    e.sequence - 1 - lag(e.sequence, 1, 0::bigint) over (partition by e.school_id, e.sender_id order by e.sequence) as missing_before,
    coalesce(e.sequence < max(e.sequence) over (
        partition by e.school_id, e.sender_id order by e.place rows between unbounded preceding and 1 preceding
    ), false) as out_of_order
from (
    -- a table of the school's own may have no positions: then the time is the order
    select s.*, coalesce(s.position, row_number() over (partition by s.school_id order by s.event_time, s.id)) as place
    from session_events as s
    where s.session_id = $1::text
) as e
