-- How did a session go: when it ran, who took part by number, what was measured, which events came and which are missing?
-- $1 id
select
    c.school_id,
    c.id as session_id,
    c.status,
    c.planned_duration_minutes,
    c.actual_start as started_at,
    case when c.actual_end is not null or t.closed_automatically then t.ends_at end as ended_at,
    t.closed_automatically,
    case
        when c.actual_end is not null or c.status = 'paused' or t.closed_automatically
            then extract(epoch from t.ends_at - c.actual_start)::double precision / 60
    end as duration_minutes,
    g.total_groups,
    g.ready_groups,
    coalesce(e.total_events, 0) as total_events,
    e.events_by_type,
    coalesce(p.participants, 0) as participants,
    coalesce(e.senders, 0) as senders,
    coalesce(e.missing_events, 0) as missing_events,
    m.measurements,
    m.avg_engagement_score,
    m.avg_participation_rate,
    m.avg_session_quality,
    m.avg_audio_quality,
    m.avg_connection_stability,
    m.students_active,
    m.technical_issues,
    w.avg_collaboration_score
from (select * from classroom_sessions where id = $1::text order by school_id limit 1) as c
cross join lateral (
    select
        n.ends_at,
        c.actual_end is null and c.status <> 'paused' and coalesce(n.ends_at <= now(), false) as closed_automatically
    from (
        select classroom.session_end(c.actual_start, c.actual_end, c.status, c.updated_at, classroom.close_after()) as ends_at
    ) as n
) as t
cross join lateral (
    select count(*) as total_groups, count(*) filter (where x.is_ready) as ready_groups
    from student_groups as x
    where x.school_id = c.school_id and x.session_id = c.id
) as g
cross join lateral (
    select
        sum(x.events)::bigint as total_events, count(*) as senders, sum(x.highest - x.events)::bigint as missing_events,
        jsonb_build_object(
            'configured', coalesce(sum(x.configured), 0), 'started', coalesce(sum(x.started), 0),
            'leader_ready', coalesce(sum(x.leader_ready), 0), 'member_join', coalesce(sum(x.member_join), 0),
            'member_leave', coalesce(sum(x.member_leave), 0), 'ended', coalesce(sum(x.ended), 0)
        ) as events_by_type
    from (
        select
            count(*) as events, max(y.sequence) as highest,
            count(*) filter (where y.event_type = 'configured') as configured,
            count(*) filter (where y.event_type = 'started') as started,
            count(*) filter (where y.event_type = 'leader_ready') as leader_ready,
            count(*) filter (where y.event_type = 'member_join') as member_join,
            count(*) filter (where y.event_type = 'member_leave') as member_leave,
            count(*) filter (where y.event_type = 'ended') as ended
        from session_events as y
        where y.school_id = c.school_id and y.session_id = c.id
        group by y.sender_id
    ) as x
) as e
cross join lateral (
    select count(distinct x.participant_id) as participants
    from session_events as x
    where x.school_id = c.school_id and x.session_id = c.id
) as p
cross join lateral (
    select
        count(*) as measurements,
        avg(x.overall_engagement_score::numeric)::double precision as avg_engagement_score,
        avg(x.participation_rate::numeric)::double precision as avg_participation_rate,
        avg(x.session_quality::numeric)::double precision as avg_session_quality,
        avg(x.audio_quality::numeric)::double precision as avg_audio_quality,
        avg(x.average_connection_quality::numeric)::double precision as avg_connection_stability,
        max(x.active_students) as students_active,
        sum(x.technical_issues_count) as technical_issues
    from session_metrics as x
    where x.school_id = c.school_id and x.session_id = c.id
) as m
cross join lateral (
    select avg(x.collaboration_score::numeric)::double precision as avg_collaboration_score
    from group_metrics as x
    where x.school_id = c.school_id and x.session_id = c.id
) as w
