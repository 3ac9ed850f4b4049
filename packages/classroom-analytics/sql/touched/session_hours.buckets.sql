-- In which hours is a session active? None lasts longer than seven days.
select s.school_id, h.hour as bucket
from classroom.classroom_sessions_source as s
cross join lateral (
    select classroom.session_end(s.actual_start, s.actual_end, s.status, s.updated_at, (select classroom.close_after())) as ends_at
) as e
cross join lateral generate_series(
    greatest(core.bucket(s.actual_start, '1h'), $from),
    least(greatest(e.ends_at - interval '1 microsecond', s.actual_start), $until - interval '1 microsecond'),
    interval '1 hour'
) as h (hour)
where s.actual_start >= $from - interval '168 hours' and s.actual_start < $until and e.ends_at is not null
