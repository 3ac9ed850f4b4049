-- Which sessions of a school had events since a moment, from which position on, and how far do they go?
-- $1 school, $2 the moment; null: a minute ago; $3 one session or null: all
select e.session_id, min(e.position) - 1 as before, max(e.position) as last
from classroom.session_events_source as e
where
    e.school_id = $1
    and e.created_at >= coalesce($2::timestamptz, clock_timestamp() - interval '1 minute')
    and ($3::text is null or e.session_id = $3)
group by e.session_id
