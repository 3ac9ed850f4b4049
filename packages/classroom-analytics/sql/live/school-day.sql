-- How does a school day go on that began with the first call? Sessions begin, students join, all is measured, sessions end.
-- ($1 seed, $2 now, $3 rows)
with running as (
    select s.*, row_number() over (order by s.actual_start, s.id) - 1 as place, count(*) over () as size
    from (
        select
            c.*, 'dev_' || substr(c.id, 10, 6) as device,
            -- 20 to 45 minutes
            c.actual_start + interval '1 minute' * (20 + (hashtextextended(c.id, 0) & 1023) % 26) < $2::timestamptz as over
        from classroom.classroom_sessions as c
        where c.id like 'ses\_live\_%' and c.status = 'active' and c.actual_start > $2::timestamptz - interval '2 hours'
            and c.actual_start < $2::timestamptz
    ) as s
),

ended as (
    update classroom.classroom_sessions as s
    set status = 'ended', actual_end = $2::timestamptz, updated_at = $2::timestamptz
    from running as r
    where r.over and s.school_id = r.school_id and s.id = r.id
    returning s.*
),

-- up to a dozen at a time
begun as (
    insert into classroom.classroom_sessions (
        school_id, id, teacher_id, title, status, planned_duration_minutes, actual_start, created_at, updated_at
    )
    select
        s.school_id,
        'ses_live_' || left(md5(format('live session %s %s', $1::integer, $2::timestamptz)), 12),
        format('tea_%s_%s', substr(s.school_id, 5), lpad((1 + ((s.luck >> 8) & 1))::text, 2, '0')),
        (array['Fractions', 'Photosynthesis', 'Roman law', 'Debate'])[1 + ((s.luck >> 12) & 3)::integer],
        'active', 30, $2::timestamptz, $2::timestamptz, $2::timestamptz
    from (
        select (array['sch_berlin', 'sch_newyork', 'sch_kathmandu', 'sch_chatham'])[1 + (h.luck & 3)::integer] as school_id, h.luck
        from (select hashtextextended(format('live %s', $2::timestamptz), $1::integer) as luck) as h
    ) as s
    where $3::integer > 0 and (select count(*) from running where not over) < 12
    on conflict do nothing
    returning *
),

grouped as (
    insert into classroom.student_groups (school_id, id, session_id, group_number, is_ready, current_size, max_size)
    select b.school_id, format('grp_%s_%s', substr(b.id, 5), g.number), b.id, g.number, g.number < 4, 4, 5
    from begun as b
    cross join generate_series(1, case when b.school_id = 'sch_chatham' then 1 else 4 end) as g (number)
    on conflict do nothing
),

-- which sessions report just now, and what
drawn as (
    select
        r.school_id, r.id as session_id, r.teacher_id, r.device, g.n, h.luck, h.luck & 7 as kind,
        md5(format('live fact %s %s %s', $1::integer, $2::timestamptz, g.n))::uuid as fact_id, 1 + ((h.luck >> 30) & 3) as group_number,
        $2::timestamptz - interval '1 millisecond' * ((h.luck >> 20) & 1023) as at
    from generate_series(1, $3::integer) as g (n)
    cross join lateral (select hashtextextended(format('live %s %s', $2::timestamptz, g.n), $1::integer) as luck) as h
    join running as r on r.place = ((h.luck >> 12) & 1048575) % r.size
    where not r.over
),

measured as (
    insert into classroom.session_metrics (
        school_id, id, session_id, measured_at, overall_engagement_score, participation_rate, session_quality, total_students,
        active_students, average_connection_quality, audio_quality, technical_issues_count
    )
    select
        d.school_id, d.fact_id, d.session_id, d.at, 0.5 + ((d.luck >> 3) & 255) / 640.0, 0.5 + ((d.luck >> 5) & 255) / 640.0,
        0.6 + ((d.luck >> 7) & 255) / 800.0, s.students, greatest(0, s.students - ((d.luck >> 34) & 1)),
        0.9 + ((d.luck >> 9) & 63) / 800.0, 0.88 + ((d.luck >> 11) & 63) / 800.0, case when (d.luck >> 36) & 15 = 0 then 1 else 0 end
    from drawn as d
    cross join lateral (select case when d.school_id = 'sch_chatham' then 4 else 16 end as students) as s
    where d.kind < 3
    on conflict do nothing
),

worked as (
    insert into classroom.group_metrics (school_id, id, group_id, session_id, measured_at, turn_taking_score, collaboration_score)
    select
        d.school_id, d.fact_id, format('grp_%s_1', substr(d.session_id, 5)), d.session_id, d.at,
        0.45 + ((d.luck >> 3) & 255) / 600.0, 0.5 + ((d.luck >> 5) & 255) / 620.0
    from drawn as d
    where d.kind = 3
    on conflict do nothing
),

taught as (
    insert into classroom.educational_metrics (school_id, id, session_id, metric_name, metric_value, measured_at)
    select
        d.school_id, d.fact_id, d.session_id,
        (array['prompts_generated', 'prompts_used', 'ai_analyses_completed', 'ai_processing_time_ms'])[1 + ((d.luck >> 3) & 3)::integer],
        case when (d.luck >> 3) & 3 = 3 then 900 + ((d.luck >> 5) & 1023) else 1 + ((d.luck >> 5) & 3) end,
        d.at
    from drawn as d
    where d.kind = 4
    on conflict do nothing
),

sampled as (
    insert into classroom.system_health_samples (
        school_id, id, sampled_at, response_time_ms, latency_ms, websocket_connections, requests, errors
    )
    select
        d.school_id, d.fact_id, d.at, 70 + ((d.luck >> 3) & 127), 14 + ((d.luck >> 5) & 31), 10 + ((d.luck >> 7) & 63),
        60 + ((d.luck >> 9) & 63), case when (d.luck >> 36) & 15 = 0 then 1 else 0 end
    from drawn as d
    where d.kind = 5
    on conflict do nothing
),

happened (school_id, session_id, teacher_id, event_type, participant_id, sender_id, event_time, payload) as (
    select b.school_id, b.id, b.teacher_id, 'configured', null, 'dev_' || substr(b.id, 10, 6) || '_t', b.created_at, '{"group_count": 4}'::jsonb
    from begun as b
    union all
    select b.school_id, b.id, b.teacher_id, 'started', null, 'dev_' || substr(b.id, 10, 6) || '_t', b.actual_start, '{"group_count": 4}'::jsonb
    from begun as b
    union all
    select
        e.school_id, e.id, e.teacher_id, 'ended', null, 'dev_' || substr(e.id, 10, 6) || '_t', e.actual_end,
        jsonb_build_object('duration_minutes', round(extract(epoch from e.actual_end - e.actual_start) / 60), 'reason', 'lesson_over')
    from ended as e
    union all
    select
        d.school_id, d.session_id, d.teacher_id, 'member_join', 'p-' || (1000 + ((d.luck >> 3) & 511)),
        format('%s_%s', d.device, d.group_number), d.at, jsonb_build_object('member_count', 1 + ((d.luck >> 14) & 3))
    from drawn as d
    where d.kind > 5
)

insert into classroom.session_events (
    school_id, id, session_id, teacher_id, event_type, participant_id, sender_id, sequence, event_time, payload
)
select
    h.school_id,
    'evt_' || md5(format('live event %s %s %s %s', $1::integer, $2::timestamptz, h.sender_id, h.event_type || row_number() over sent)),
    h.session_id, h.teacher_id, h.event_type, h.participant_id, h.sender_id,
    row_number() over sent + (
        select coalesce(max(e.sequence), 0) from classroom.session_events as e
        where e.school_id = h.school_id and e.session_id = h.session_id and e.sender_id = h.sender_id
    ),
    h.event_time, h.payload
from happened as h
window sent as (partition by h.school_id, h.session_id, h.sender_id order by h.event_time, h.event_type, h.participant_id)
order by h.school_id, h.session_id, h.event_time, h.sender_id
on conflict do nothing
