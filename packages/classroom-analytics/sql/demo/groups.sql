-- Into which groups do the demo's classes split, and which are ready? ($1 seed, $2 now, $3 rows)
insert into classroom.student_groups (school_id, id, session_id, group_number, is_ready, current_size, max_size)
select
    s.school_id,
    format('grp_%s_%s', substr(s.id, 5), g.number),
    s.id,
    g.number,
    s.actual_start is not null and (hashtextextended(format('ready %s %s', s.id, g.number), $1::integer) & 15) < 14,
    case when s.actual_start is null then 0 else least(5, c.students - 5 * (g.number - 1)) end,
    5
from classroom.classroom_sessions as s
cross join lateral (
    -- how many students come: 14 to 29, three or four in the small school
    select case
        when s.school_id = 'sch_chatham' then 3 + (hashtextextended('class ' || s.id, $1::integer) & 1)
        else 14 + (hashtextextended('class ' || s.id, $1::integer) & 15)
    end::integer as students
) as c
cross join lateral generate_series(1, ceil(c.students / 5.0)::integer) as g (number)
where s.school_id in ('sch_berlin', 'sch_newyork', 'sch_kathmandu', 'sch_chatham') and $2::timestamptz is not null and $3::integer > 0
order by s.school_id, s.id, g.number
on conflict do nothing
