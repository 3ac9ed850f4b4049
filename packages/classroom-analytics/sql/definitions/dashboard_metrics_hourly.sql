-- dashboard_metrics_hourly, straight from the sources
with lasting as (
    select s.*,
        case
            when s.actual_end > s.actual_start + interval '168 hours' then s.actual_start + interval '168 hours'
            when s.actual_end is not null then s.actual_end
            when s.status = 'paused' then least(greatest(s.updated_at, s.actual_start), s.actual_start + interval '168 hours')
            else s.actual_start + classroom.close_after()
        end as ends_at
    from classroom.classroom_sessions_source as s
    where s.actual_start is not null and s.status <> 'created' and s.created_at <= now()
),
active as (
    -- every hour that a session overlaps; one that took no time is in the hour of its start
    select l.*, h.hour,
        l.actual_end is not null and (l.ends_at <= h.hour + interval '1 hour') as ends
    from lasting as l
    cross join lateral generate_series(
        date_trunc('hour', l.actual_start, 'UTC'), l.ends_at, interval '1 hour'
    ) as h (hour)
    where (h.hour < l.ends_at or l.ends_at = l.actual_start) and h.hour <= now()
),
measured as (select m.*, date_trunc('hour', m.measured_at, 'UTC') as hour from classroom.session_metrics_source as m where m.measured_at <= now()),
worked as (select m.*, date_trunc('hour', m.measured_at, 'UTC') as hour from classroom.group_metrics_source as m where m.measured_at <= now()),
taught as (select m.*, date_trunc('hour', m.measured_at, 'UTC') as hour from classroom.educational_metrics_source as m where m.measured_at <= now()),
sampled as (select m.*, date_trunc('hour', m.sampled_at, 'UTC') as hour from classroom.system_health_samples_source as m where m.sampled_at <= now()),
seen as (
    select distinct x.school_id, x.hour
    from (
        select school_id, hour from active
        union all select school_id, hour from measured
        union all select school_id, hour from worked
        union all select school_id, hour from taught
        union all select school_id, hour from sampled
    ) as x
),
hours as (
    select distinct s.school_id, g.hour
    from seen as s
    cross join lateral generate_series(s.hour, s.hour + interval '168 hours', interval '1 hour') as g (hour)
    where g.hour <= now() and s.hour > now() - interval '2160 hours'
)
select
    t.school_id, t.hour as metric_hour,
    s.sessions_active, s.sessions_completed, s.teachers_active, s.students_active, g.total_groups, g.ready_groups,
    m.avg_session_quality, m.avg_engagement_score, m.avg_participation_rate, w.avg_collaboration_score, m.avg_audio_quality,
    m.avg_connection_stability, coalesce(y.errors, 0) + coalesce(m.issues, 0) as total_errors, y.avg_response_time, y.websocket_connections,
    y.avg_latency_ms, round(100.0 * y.errors / nullif(y.requests, 0), 2) as error_rate,
    e.total_prompts_generated, e.total_prompts_used, e.total_interventions, e.total_alerts, e.ai_analyses_completed,
    e.avg_ai_processing_time,
    round((100 * e.ai_analyses_completed / nullif(e.ai_analyses_completed + e.failed, 0))::numeric, 2) as ai_analysis_success_rate,
    e.total_transcription_minutes, e.total_storage_gb, e.estimated_compute_cost,
    k.data_sources_count, case when k.data_sources_count = 0 then 'no_activity' else 'aggregated' end as calculation_method,
    classroom.figures_as_of() as calculated_at, t.hour as created_at
from hours as t
cross join lateral (
    select count(*) as sessions_active, count(*) filter (where a.ends) as sessions_completed,
        count(distinct a.teacher_id) as teachers_active,
        case when count(*) = 0 then 0 else sum((
            select max(m.active_students) from measured as m
            where m.school_id = a.school_id and m.session_id = a.id and m.hour = t.hour
        )) end as students_active
    from active as a where a.school_id = t.school_id and a.hour = t.hour
) as s
cross join lateral (
    select count(*) as total_groups, count(*) filter (where x.is_ready) as ready_groups
    from active as a
    join classroom.student_groups_source as x on x.school_id = a.school_id and x.session_id = a.id
    where a.school_id = t.school_id and a.hour = t.hour
) as g
cross join lateral (
    select avg(x.session_quality) as avg_session_quality, avg(x.overall_engagement_score) as avg_engagement_score,
        avg(x.participation_rate) as avg_participation_rate, avg(x.audio_quality) as avg_audio_quality,
        avg(x.average_connection_quality) as avg_connection_stability, sum(x.technical_issues_count) as issues
    from measured as x where x.school_id = t.school_id and x.hour = t.hour
) as m
cross join lateral (
    select avg(x.collaboration_score) as avg_collaboration_score from worked as x where x.school_id = t.school_id and x.hour = t.hour
) as w
cross join lateral (
    select sum(x.errors) as errors, sum(x.requests) as requests, avg(x.response_time_ms) as avg_response_time,
        max(x.websocket_connections) as websocket_connections, avg(x.latency_ms) as avg_latency_ms
    from sampled as x where x.school_id = t.school_id and x.hour = t.hour
) as y
cross join lateral (
    select coalesce(sum(x.metric_value) filter (where x.metric_name = 'prompts_generated'), 0) as total_prompts_generated,
        coalesce(sum(x.metric_value) filter (where x.metric_name = 'prompts_used'), 0) as total_prompts_used,
        coalesce(sum(x.metric_value) filter (where x.metric_name = 'interventions'), 0) as total_interventions,
        coalesce(sum(x.metric_value) filter (where x.metric_name = 'alerts_generated'), 0) as total_alerts,
        coalesce(sum(x.metric_value) filter (where x.metric_name = 'ai_analyses_completed'), 0) as ai_analyses_completed,
        coalesce(sum(x.metric_value) filter (where x.metric_name = 'ai_analyses_failed'), 0) as failed,
        avg(x.metric_value) filter (where x.metric_name = 'ai_processing_time_ms') as avg_ai_processing_time,
        coalesce(sum(x.metric_value) filter (where x.metric_name = 'transcription_minutes'), 0) as total_transcription_minutes,
        coalesce(sum(x.metric_value) filter (where x.metric_name = 'storage_gb'), 0) as total_storage_gb,
        coalesce(sum(x.metric_value) filter (where x.metric_name = 'compute_cost'), 0) as estimated_compute_cost
    from taught as x where x.school_id = t.school_id and x.hour = t.hour
) as e
cross join lateral (
    select (s.sessions_active > 0)::integer
        + exists (select from measured as x where x.school_id = t.school_id and x.hour = t.hour)::integer
        + exists (select from worked as x where x.school_id = t.school_id and x.hour = t.hour)::integer
        + exists (select from taught as x where x.school_id = t.school_id and x.hour = t.hour)::integer
        + exists (select from sampled as x where x.school_id = t.school_id and x.hour = t.hour)::integer as data_sources_count
) as k
