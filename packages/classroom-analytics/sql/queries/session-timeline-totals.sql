-- Is there such a session, how many events does it have, and how many numbers of its senders are missing?
-- $1 id
select
    count(s.sender_id)::integer as senders,
    coalesce(sum(s.events), 0)::bigint as events,
    coalesce(sum(s.highest - s.events), 0)::bigint as missing,
    max(s.last_position) as last_position
from classroom_sessions as c
left join lateral (
    select e.sender_id, count(*) as events, max(e.sequence) as highest, max(e.position) as last_position
    from session_events as e
    where e.school_id = c.school_id and e.session_id = c.id
    group by e.sender_id
) as s on true
where c.id = $1::text
having count(*) > 0
