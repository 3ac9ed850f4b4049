-- How did the demo's groups work together, measured every twenty minutes? ($1 seed, $2 now, $3 rows)
insert into classroom.group_metrics (school_id, id, group_id, session_id, measured_at, turn_taking_score, collaboration_score)
select
    g.school_id,
    md5(format('demo group measure %s %s %s', $1::integer, g.id, m.measured_at))::uuid,
    g.id,
    g.session_id,
    m.measured_at + interval '1 second' * g.group_number,
    round((0.45 + (h.luck & 255) / 600.0)::numeric, 3),
    round((0.5 + ((h.luck >> 8) & 255) / 620.0)::numeric, 3)
from classroom.student_groups as g
join classroom.classroom_sessions as s on s.school_id = g.school_id and s.id = g.session_id
-- every second time that the session was measured
join classroom.session_metrics as m
    on m.school_id = s.school_id and m.session_id = s.id and round(extract(epoch from m.measured_at - s.actual_start) / 60) % 20 = 14
cross join lateral (select hashtextextended(format('work %s %s', g.id, m.id), $1::integer) as luck) as h
where g.is_ready and g.school_id in ('sch_berlin', 'sch_newyork', 'sch_kathmandu', 'sch_chatham')
    and m.measured_at + interval '1 second' * g.group_number < $2::timestamptz and $3::integer > 0
order by m.measured_at
on conflict do nothing
