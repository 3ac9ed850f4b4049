-- What came of the demo's sessions: prompts, interventions, analyses, resources? ($1 seed, $2 now, $3 rows)
with drawn as (
    select
        m.school_id, m.session_id, m.id, m.measured_at, hashtextextended('education ' || m.id, $1::integer) as luck
    from classroom.session_metrics as m
    join classroom.classroom_sessions as s on s.school_id = m.school_id and s.id = m.session_id
    where m.school_id in ('sch_berlin', 'sch_newyork', 'sch_kathmandu', 'sch_chatham') and m.measured_at < $2::timestamptz and $3::integer > 0
        and round(extract(epoch from m.measured_at - s.actual_start) / 60) % 20 = 14
)

insert into classroom.educational_metrics (school_id, id, session_id, metric_name, metric_value, measured_at)
select
    d.school_id,
    md5(format('demo education %s %s %s', $1::integer, d.id, v.metric_name))::uuid,
    d.session_id,
    v.metric_name,
    v.metric_value,
    d.measured_at
from drawn as d
cross join lateral (
    values
        ('prompts_generated', 3.0 + (d.luck & 7)),
        ('prompts_used', ((d.luck & 7) + 3) / 2.0),
        ('interventions', nullif((d.luck >> 3) & 3, 3)),
        ('alerts_generated', case when (d.luck >> 5) & 7 = 0 then 1 end),
        ('ai_analyses_completed', 2.0 + ((d.luck >> 8) & 3)),
        -- some analyses fail
        ('ai_analyses_failed', case when (d.luck >> 10) & 7 = 0 then 1.0 end),
        ('ai_processing_time_ms', 900.0 + ((d.luck >> 13) & 1023)),
        ('transcription_minutes', 18.0 + ((d.luck >> 23) & 3)),
        ('storage_gb', round((0.02 + ((d.luck >> 25) & 63) / 1000.0)::numeric, 3)),
        ('compute_cost', round((0.03 + ((d.luck >> 31) & 127) / 1500.0)::numeric, 4))
) as v (metric_name, metric_value)
where v.metric_value > 0
order by d.measured_at
on conflict do nothing
