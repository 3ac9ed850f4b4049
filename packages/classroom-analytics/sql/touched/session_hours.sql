-- Which sessions are active in each hour, who teaches them, which begin and end in it, and what is measured of them there?
select s.school_id, h.bucket, core.key_text(s.id) as session_id, s.teacher_id,
    core.bucket(s.actual_start, '1h') = h.bucket as begins,
    s.actual_end is not null and core.bucket(s.last_at, '1h') = h.bucket as ends,
    m.students, m.engagement_sum, m.engagement_count, m.participation_sum, m.participation_count, m.quality_sum, m.quality_count,
    g.total_groups, g.ready_groups
from (
    -- each session once, with its touched hours: of those that go on there are many, up to when they will be closed
    select f.school_id, f.id, f.teacher_id, f.actual_start, f.actual_end, f.last_at,
        array_agg(t.bucket) as hours, array_agg(t.until) as ends_of_hours
    from touched as t
    cross join lateral (
        select r.*, greatest(
            classroom.session_end(r.actual_start, r.actual_end, r.status, r.updated_at, (select classroom.close_after()))
            - interval '1 microsecond',
            r.actual_start
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
        ) as r
        -- a row that was made ahead of the clock waits
        where r.status is distinct from 'created' and r.created_at <= $through
        offset 0
    ) as f
    where f.last_at >= t.bucket
    group by f.school_id, f.id, f.teacher_id, f.actual_start, f.actual_end, f.last_at
) as s
cross join lateral (
    select count(*) as total_groups, count(*) filter (where y.is_ready) as ready_groups
    from classroom.student_groups_source as y
    where y.school_id = s.school_id and y.session_id = s.id
) as g
cross join lateral unnest(s.hours, s.ends_of_hours) as h (bucket, until)
cross join lateral (
    select max(x.active_students) as students,
        sum(x.overall_engagement_score::numeric) as engagement_sum, count(x.overall_engagement_score) as engagement_count,
        sum(x.participation_rate::numeric) as participation_sum, count(x.participation_rate) as participation_count,
        sum(x.session_quality::numeric) as quality_sum, count(x.session_quality) as quality_count
    from classroom.session_metrics_source as x
    where x.school_id = s.school_id and x.session_id = s.id and x.measured_at >= h.bucket and x.measured_at < h.until
        -- nothing was measured in an hour to come: it is not looked for
        and h.until > h.bucket
) as m
