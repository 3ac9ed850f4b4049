-- How many students were active: the highest measurement of each session, summed? Null where none was measured.
-- $1 from
-- $2 to
-- $3 tenants
select sum(m.students) as value
from (
    select max(x.active_students) as students
    from classroom.session_metrics_source as x
    where x.measured_at >= $1::timestamptz and x.measured_at < $2::timestamptz
        and ($3::text[] is null or x.school_id = any ($3::text[]))
    group by x.school_id, x.session_id
) as m
