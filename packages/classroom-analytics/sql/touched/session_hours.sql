-- Which sessions are active in each hour, who teaches them, which end in it, and what is measured of them there?
select s.school_id, t.bucket, core.key_text(s.id) as session_id, s.teacher_id,
    core.bucket(s.actual_start, '1h') = t.bucket as begins,
    s.actual_end is not null and core.bucket(s.last_at, '1h') = t.bucket as ends,
    m.students, m.engagement_sum, m.engagement_count, m.participation_sum, m.participation_count, m.quality_sum, m.quality_count,
    g.total_groups, g.ready_groups
from touched as t
cross join lateral (
    select f.*, greatest(
        classroom.session_end(f.actual_start, f.actual_end, f.status, f.updated_at, (select classroom.close_after())) - interval '1 microsecond',
        f.actual_start
    ) as last_at
    from (
        -- nearly all sessions that reach an hour began in the twelve before it
        select a.* from classroom.classroom_sessions_source as a
        where a.school_id = t.school_id
            and a.actual_start >= t.bucket - interval '12 hours' and a.actual_start < t.bucket + interval '1 hour'
        union all
        select b.* from classroom.classroom_sessions_source as b
        where b.school_id = t.school_id and b.actual_end > t.bucket and b.actual_end - b.actual_start > interval '12 hours'
            and b.actual_start >= t.bucket - interval '168 hours' and b.actual_start < t.bucket - interval '12 hours'
        union all
        select c.* from classroom.classroom_sessions_source as c
        where c.school_id = t.school_id and c.actual_end is null
            and c.actual_start >= t.bucket - interval '168 hours' and c.actual_start < t.bucket - interval '12 hours'
    ) as f
    -- a row that was made ahead of the clock waits
    where f.status is distinct from 'created' and f.created_at <= $through
    offset 0
) as s
left join lateral (
    select max(x.active_students) as students,
        sum(x.overall_engagement_score::numeric) as engagement_sum, count(x.overall_engagement_score) as engagement_count,
        sum(x.participation_rate::numeric) as participation_sum, count(x.participation_rate) as participation_count,
        sum(x.session_quality::numeric) as quality_sum, count(x.session_quality) as quality_count
    from classroom.session_metrics_source as x
    where x.school_id = s.school_id and x.session_id = s.id and x.measured_at >= t.bucket and x.measured_at < t.until
) as m on true
left join lateral (
    select count(*) as total_groups, count(*) filter (where y.is_ready) as ready_groups
    from classroom.student_groups_source as y
    where y.school_id = s.school_id and y.session_id = s.id
) as g on true
where s.last_at >= t.bucket
