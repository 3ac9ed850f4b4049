-- Which lessons do the demo's four schools hold in the 30 days up to now, and tomorrow? ($1 seed, $2 now, $3 rows)
-- Ids can be typed: sch_berlin, sch_newyork, sch_kathmandu and sch_chatham, which has four students.
with input as (
    select $1::integer as seed, $2::timestamptz as now, $3::integer as rows
),

school (school_id, zone, size, free_days) as (
    values
        ('sch_berlin', 'Europe/Berlin', 3.0, '{6,7}'::integer[]),
        ('sch_newyork', 'America/New_York', 2.4, '{6,7}'::integer[]),
        ('sch_kathmandu', 'Asia/Kathmandu', 1.5, '{6}'::integer[]),
        ('sch_chatham', 'Pacific/Chatham', 0.4, '{6,7}'::integer[])
),

-- lessons by the clock of the school, so that a clock change shows
lesson as (
    select
        s.*, input.seed, input.now, d.day, l.slot, (d.day + l.begins) at time zone s.zone as begins_at,
        -- mornings are fuller
        s.size * (array[1.0, 1.3, 1.3, 1.2, 1.0, 0.5, 0.8, 0.5])[l.slot] as weight
    from input
    cross join school as s
    cross join lateral (
        select ((input.now at time zone s.zone)::date - a.age)::timestamp as day from generate_series(-1, 29) as a (age)
    ) as d
    cross join (
        values (1, '08:00'::interval), (2, '08:50'), (3, '09:50'), (4, '10:40'), (5, '11:30'), (6, '12:45'), (7, '13:35'), (8, '14:25')
    ) as l (slot, begins)
    where not extract(isodow from d.day)::integer = any (s.free_days)
),

-- rounding carries over to the next lesson, so that small schools are not always empty; some 45 rows belong to a session
counted as (
    select
        e.*, floor(sum(e.n) over upto)::integer - floor(coalesce(sum(e.n) over earlier, 0))::integer as sessions
    from (
        select l.*, input.rows / 45.0 * l.weight / sum(l.weight) over () as n from lesson as l cross join input
    ) as e
    window
        upto as (order by e.school_id, e.day, e.slot),
        earlier as (order by e.school_id, e.day, e.slot rows between unbounded preceding and 1 preceding)
),

drawn as (
    select
        c.*, h.luck, ((h.luck >> 40) & 1023)::integer as fate,
        'ses_' || left(md5(format('demo session %s %s %s %s %s', c.seed, c.school_id, c.day, c.slot, g.i)), 12) as id,
        c.begins_at + interval '1 second' * (20 + (h.luck & 255)) as start_at,
        -- one in thirty-two is a project that takes all morning
        c.begins_at + case when (h.luck >> 8) & 31 = 0 then interval '200 minutes' else interval '43 minutes' end
        + interval '1 second' * ((h.luck >> 16) & 255) as end_at
    from counted as c
    cross join lateral generate_series(1, c.sessions) as g (i)
    cross join lateral (
        select hashtextextended(format('session %s %s %s %s', c.school_id, c.day, c.slot, g.i), c.seed) as luck
    ) as h
),

fated as (
    select
        d.*,
        case
            -- planned, or cancelled and never begun
            when d.start_at >= d.now or d.fate < 12 then 'created'
            -- nobody closed it
            when d.fate < 30 then 'active'
            when d.fate < 46 or (d.end_at >= d.now and d.fate < 160) then 'paused'
            when d.end_at >= d.now then 'active'
            when d.now - d.end_at > interval '14 days' then 'archived'
            else 'ended'
        end as status
    from drawn as d
)

insert into classroom.classroom_sessions (
    school_id, id, teacher_id, title, status, planned_duration_minutes, actual_start, actual_end, created_at, updated_at
)
select
    f.school_id,
    f.id,
    -- small schools have few teachers; each has a turn
    format(
        'tea_%s_%s', substr(f.school_id, 5),
        lpad((1 + row_number() over (partition by f.school_id order by f.start_at, f.id) % ceil(2.6 * f.size)::integer)::text, 2, '0')
    ),
    (array['Fractions', 'Photosynthesis', 'Roman law', 'Short stories', 'Electric circuits', 'Maps', 'Debate', 'Statistics'])[
        1 + ((f.luck >> 34) & 7)::integer
    ] || format(', part %s', 1 + ((f.luck >> 37) & 3)),
    f.status,
    case when (f.luck >> 8) & 31 = 0 then 200 else 45 end,
    case when f.status <> 'created' then f.start_at end,
    case when f.status in ('ended', 'archived') then f.end_at end,
    m.created_at,
    case f.status
        when 'created' then m.created_at
        when 'active' then f.start_at
        when 'paused' then least(f.start_at + interval '1 minute' * (8 + ((f.luck >> 16) & 15)), f.now)
        else f.end_at
    end
from fated as f
cross join lateral (
    -- prepared the afternoon before
    select least(f.begins_at - interval '1 minute' * (900 + (f.luck & 255)), f.now) as created_at
) as m
order by m.created_at
on conflict do nothing
