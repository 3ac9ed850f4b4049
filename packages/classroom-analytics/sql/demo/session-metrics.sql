-- How did the demo's sessions go, measured every ten minutes? ($1 seed, $2 now, $3 rows)
with measured as (
    select
        s.school_id, s.id as session_id, t.minutes, s.actual_start + interval '1 minute' * t.minutes as measured_at,
        (select sum(g.current_size) from classroom.student_groups as g where g.school_id = s.school_id and g.session_id = s.id) as students,
        hashtextextended('class mood ' || s.id, $1::integer) as mood, hashtextextended(format('measure %s %s', s.id, t.minutes), $1::integer) as luck
    from classroom.classroom_sessions as s
    cross join generate_series(4, 194, 10) as t (minutes)
    where s.school_id in ('sch_berlin', 'sch_newyork', 'sch_kathmandu', 'sch_chatham') and $3::integer > 0
        -- nobody measures what was paused, or left open when all went home
        and s.actual_start + interval '1 minute' * t.minutes < least(
            $2::timestamptz,
            coalesce(s.actual_end, case when s.status = 'paused' then s.updated_at else s.actual_start + interval '45 minutes' end)
        )
)

insert into classroom.session_metrics (
    school_id, id, session_id, measured_at, overall_engagement_score, participation_rate, session_quality, total_students, active_students,
    average_connection_quality, audio_quality, technical_issues_count
)
select
    m.school_id,
    md5(format('demo measure %s %s %s', $1::integer, m.session_id, m.minutes))::uuid,
    m.session_id,
    m.measured_at,
    -- attention falls as the lesson goes
    round((0.55 + (m.mood & 255) / 700.0 - m.minutes / 900.0 + (m.luck & 63) / 1000.0)::numeric, 3),
    round((0.5 + ((m.mood >> 8) & 255) / 640.0 + ((m.luck >> 6) & 63) / 1200.0)::numeric, 3),
    -- some devices do not say
    case when (m.luck >> 12) & 31 > 0 then round((0.6 + ((m.mood >> 16) & 255) / 800.0 + ((m.luck >> 17) & 63) / 2000.0)::numeric, 3) end,
    m.students,
    greatest(0, m.students - ((m.luck >> 23) & 3)),
    round((0.99 - case when (m.luck >> 25) & 63 = 0 then 0.4 else ((m.luck >> 31) & 63) / 1000.0 end)::numeric, 3),
    round((0.97 - ((m.luck >> 37) & 127) / 1000.0)::numeric, 3),
    case when (m.luck >> 25) & 63 = 0 then 3 when (m.luck >> 44) & 15 = 0 then 1 else 0 end
from measured as m
order by m.measured_at
on conflict do nothing
