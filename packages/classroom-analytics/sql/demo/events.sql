-- What happened in the demo's sessions, as the devices of teachers and groups tell it? ($1 seed, $2 now, $3 rows)
with session as (
    select
        s.*, 'dev_' || substr(s.id, 5, 6) as device, hashtextextended('told ' || s.id, $1::integer) as luck,
        (select count(*) from classroom.student_groups as g where g.school_id = s.school_id and g.session_id = s.id) as group_count
    from classroom.classroom_sessions as s
    where s.school_id in ('sch_berlin', 'sch_newyork', 'sch_kathmandu', 'sch_chatham') and $3::integer > 0
),

happened (school_id, session_id, teacher_id, event_type, participant_id, sender_id, event_time, payload) as (
    select
        s.school_id, s.id, s.teacher_id, 'configured', null, s.device || '_t', s.created_at,
        jsonb_build_object('group_count', s.group_count, 'planned_duration_minutes', s.planned_duration_minutes)
    from session as s
    union all
    select
        s.school_id, s.id, s.teacher_id, 'started', null, s.device || '_t', s.actual_start,
        jsonb_build_object('group_count', s.group_count)
    from session as s
    where s.actual_start is not null
    union all
    -- one student of each group tells that it is complete
    select
        s.school_id, s.id, s.teacher_id, 'leader_ready', null, format('%s_%s', s.device, g.group_number),
        s.actual_start + interval '1 second' * (70 + 9 * g.group_number), jsonb_build_object('group_id', g.id)
    from session as s
    join classroom.student_groups as g on g.school_id = s.school_id and g.session_id = s.id
    where s.actual_start is not null and g.is_ready
    union all
    -- two of each group sign in by themselves
    select
        s.school_id, s.id, s.teacher_id, 'member_join', p.participant_id, format('%s_%s', s.device, g.group_number),
        s.actual_start + interval '1 second' * (11 + 3 * g.group_number + 20 * n.place),
        jsonb_build_object('group_id', g.id, 'member_count', n.place)
    from session as s
    join classroom.student_groups as g on g.school_id = s.school_id and g.session_id = s.id
    cross join generate_series(1, 2) as n (place)
    cross join lateral (
        -- whoever is in the class has a code of the school's own: few in the small one
        select 'p-' || case
            when s.school_id = 'sch_chatham' then 9000 + n.place + (s.luck & 1)
            else 1000 + (s.luck & 511) + 5 * g.group_number + n.place
        end::text as participant_id
    ) as p
    where s.actual_start is not null and g.current_size >= n.place
    union all
    -- in some sessions somebody is cut off
    select
        s.school_id, s.id, s.teacher_id, 'member_leave',
        'p-' || case when s.school_id = 'sch_chatham' then 9001 + (s.luck & 1) else 1006 + (s.luck & 511) end::text, s.device || '_1',
        s.actual_start + interval '13 minutes', jsonb_build_object('group_id', g.id, 'member_count', 1, 'reason', 'connection_lost')
    from session as s
    join classroom.student_groups as g on g.school_id = s.school_id and g.session_id = s.id and g.group_number = 1
    where (s.luck >> 20) & 7 = 0 and s.actual_start is not null and coalesce(s.actual_end, $2::timestamptz) > s.actual_start + interval '13 minutes'
    union all
    select
        s.school_id, s.id, s.teacher_id, 'ended', null, s.device || '_t', s.actual_end,
        jsonb_build_object(
            'group_count', s.group_count, 'duration_minutes', round(extract(epoch from s.actual_end - s.actual_start) / 60), 'reason', 'lesson_over'
        )
    from session as s
    where s.actual_end is not null
),

numbered as (
    select
        h.*, row_number() over (
            partition by h.school_id, h.session_id, h.sender_id order by h.event_time, h.event_type, h.participant_id
        ) as sequence
    from happened as h
    where h.event_time <= $2::timestamptz
)

-- their position in the session's timeline is given as they are written
insert into classroom.session_events (
    school_id, id, session_id, teacher_id, event_type, participant_id, sender_id, sequence, event_time, payload
)
select
    n.school_id,
    'evt_' || md5(format('demo event %s %s %s %s', $1::integer, n.session_id, n.sender_id, n.sequence)),
    n.session_id, n.teacher_id, n.event_type, n.participant_id, n.sender_id, n.sequence, n.event_time, n.payload
from numbered as n
order by n.school_id, n.session_id, n.event_time, n.sequence, n.sender_id
on conflict do nothing
