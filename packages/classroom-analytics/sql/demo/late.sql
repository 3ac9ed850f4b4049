-- Which measurements reached the demo days after they were made? ($1 seed, $2 now, $3 rows)
insert into classroom.session_metrics (
    school_id, id, session_id, measured_at, overall_engagement_score, participation_rate, session_quality, total_students, active_students,
    average_connection_quality, audio_quality, technical_issues_count
)
select
    -- a laptop that was offline sends what it kept: half a minute after the others measured
    m.school_id, md5(m.id || ' late')::uuid, m.session_id, m.measured_at + interval '30 seconds', m.overall_engagement_score,
    m.participation_rate, m.session_quality, m.total_students, m.active_students, 0.41, m.audio_quality, 1
from classroom.session_metrics as m
where m.measured_at between $2::timestamptz - interval '20 days' and $2::timestamptz - interval '1 day' and $3::integer > 0
    and m.school_id in ('sch_berlin', 'sch_newyork', 'sch_kathmandu', 'sch_chatham')
    and (hashtextextended(m.id::text, $1::integer + 1) & 63) = 0
on conflict do nothing
