-- How many sessions, teachers, students and groups were active in each hour, and how many of them that were not in the hour before?
-- Hours in which a session begins or ends come together with the others, so that sums over a window are exact: what was active in its
-- first hour, and what began in the others.
select d.school_id, d.bucket, count(*) as sessions_active,
    count(*) filter (where d.begins) as sessions_begun,
    count(*) filter (where d.ends) as sessions_completed,
    count(distinct d.teacher_id) as teachers_active,
    sum(d.students) as students_active,
    sum(d.total_groups) as total_groups, sum(d.ready_groups) as ready_groups,
    coalesce(sum(d.total_groups) filter (where d.begins), 0) as groups_begun,
    coalesce(sum(d.ready_groups) filter (where d.begins), 0) as ready_begun
from touched as t
cross join lateral (
    select s.* from classroom.session_hours as s where s.school_id = t.school_id and s.bucket = t.bucket offset 0
) as d
group by d.school_id, d.bucket
