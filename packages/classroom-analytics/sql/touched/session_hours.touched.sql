-- In which hours does it show that a session changed? In all that it was active in, and in all that it is now.
select c.school_id, h.hour as bucket
from changed_classroom_sessions as c
cross join lateral (
    select classroom.session_end(c.actual_start, c.actual_end, c.status, c.updated_at, (select classroom.close_after())) as ends_at
) as e
cross join lateral generate_series(
    core.bucket(c.actual_start, '1h'), greatest(e.ends_at - interval '1 microsecond', c.actual_start), interval '1 hour'
) as h (hour)
where e.ends_at is not null
