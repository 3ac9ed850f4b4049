-- How many sessions were active?
-- $1 from
-- $2 to
-- $3 tenants
select count(*) as value
from classroom.classroom_sessions_source as s
cross join lateral (
    select classroom.session_end(s.actual_start, s.actual_end, s.status, s.updated_at, (select classroom.close_after())) as ends_at
) as e
where s.actual_start >= $1::timestamptz - interval '168 hours' and s.actual_start < $2::timestamptz
    and (e.ends_at > $1::timestamptz or s.actual_start >= $1::timestamptz) and e.ends_at is not null and s.created_at < $2::timestamptz
    and ($3::text[] is null or s.school_id = any ($3::text[]))
