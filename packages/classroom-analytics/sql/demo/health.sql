-- How did the demo's systems do while schools were open? ($1 seed, $2 now, $3 rows)
with school (school_id, zone) as (
    values
        ('sch_berlin', 'Europe/Berlin'), ('sch_newyork', 'America/New_York'), ('sch_kathmandu', 'Asia/Kathmandu'),
        ('sch_chatham', 'Pacific/Chatham'), ('platform', 'UTC')
),

sampled as (
    select
        s.school_id, t.sampled_at, hashtextextended(format('sample %s %s', s.school_id, t.sampled_at), $1::integer) as luck,
        -- an hour in which the network was down
        t.sampled_at >= date_trunc('hour', $2::timestamptz, 'UTC') - interval '75 hours'
        and t.sampled_at < date_trunc('hour', $2::timestamptz, 'UTC') - interval '74 hours' as incident,
        (
            select count(*) from classroom.classroom_sessions as c
            where c.school_id = s.school_id and c.actual_start <= t.sampled_at
                and coalesce(c.actual_end, c.actual_start + interval '45 minutes') > t.sampled_at
        ) as sessions
    from school as s
    cross join generate_series(
        date_trunc('hour', $2::timestamptz, 'UTC') - interval '30 days', $2::timestamptz - interval '1 second',
        -- a tenth of the rows are samples
        interval '1 minute' * greatest(5, round(1500000 / greatest($3::integer, 1)))
    ) as t (sampled_at)
    where extract(hour from t.sampled_at at time zone s.zone) between 6 and 17 and $3::integer > 0
)

insert into classroom.system_health_samples (
    school_id, id, sampled_at, response_time_ms, latency_ms, websocket_connections, requests, errors
)
select
    s.school_id,
    md5(format('demo sample %s %s %s', $1::integer, s.school_id, s.sampled_at))::uuid,
    s.sampled_at,
    round((70 + (s.luck & 127) + case when s.incident then 900 else 0 end)::numeric, 1),
    round((14 + ((s.luck >> 7) & 31) + case when s.incident then 300 else 0 end)::numeric, 1),
    -- one in thirty-two forgets to count
    case when (s.luck >> 12) & 31 > 0 then 2 + s.sessions * (6 + ((s.luck >> 17) & 3)) end,
    40 + s.sessions * 120 + ((s.luck >> 19) & 63),
    case when s.incident then 25 when (s.luck >> 25) & 7 = 0 then 1 + ((s.luck >> 28) & 3) else 0 end
from sampled as s
order by s.sampled_at
on conflict do nothing
