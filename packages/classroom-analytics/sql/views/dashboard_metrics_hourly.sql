-- How did each school do in each UTC hour of the last 90 days? Hours without activity are rows of schools that were seen in the seven
-- days before.
with seen as (
    select h.school_id, h.bucket from classroom.school_hours as h where h.bucket > now() - interval '2160 hours' and h.bucket <= now()
    union
    select q.school_id, q.bucket from classroom.session_quality as q where q.grain = '1h' and q.bucket > now() - interval '2160 hours'
    union
    select w.school_id, w.bucket from classroom.group_work as w where w.grain = '1h' and w.bucket > now() - interval '2160 hours'
    union
    select e.school_id, e.bucket from classroom.education as e where e.grain = '1h' and e.bucket > now() - interval '2160 hours'
    union
    select y.school_id, y.bucket from classroom.system_health as y where y.grain = '1h' and y.bucket > now() - interval '2160 hours'
),

hour as (
    select s.school_id, g.hour
    from (
        select school_id, bucket, lead(bucket) over (partition by school_id order by bucket) as next_bucket from seen
    ) as s
    cross join lateral generate_series(
        s.bucket, least(s.next_bucket - interval '1 hour', s.bucket + interval '168 hours', now()), interval '1 hour'
    ) as g (hour)
)

select
    t.school_id,
    t.hour as metric_hour,
    coalesce(h.sessions_active, 0) as sessions_active,
    coalesce(h.sessions_completed, 0) as sessions_completed,
    coalesce(h.teachers_active, 0) as teachers_active,
    -- with sessions none of which was measured, nobody knows
    case when h.sessions_active > 0 then h.students_active else 0 end as students_active,
    coalesce(h.total_groups, 0)::bigint as total_groups,
    coalesce(h.ready_groups, 0)::bigint as ready_groups,
    q.session_quality_sum::double precision / nullif(q.session_quality_count, 0) as avg_session_quality,
    q.overall_engagement_score_sum::double precision / nullif(q.overall_engagement_score_count, 0) as avg_engagement_score,
    q.participation_rate_sum::double precision / nullif(q.participation_rate_count, 0) as avg_participation_rate,
    w.collaboration_score_sum::double precision / nullif(w.collaboration_score_count, 0) as avg_collaboration_score,
    q.audio_quality_sum::double precision / nullif(q.audio_quality_count, 0) as avg_audio_quality,
    q.average_connection_quality_sum::double precision / nullif(q.average_connection_quality_count, 0) as avg_connection_stability,
    (coalesce(y.errors, 0) + coalesce(q.technical_issues, 0))::bigint as total_errors,
    y.response_time_ms_sum::double precision / nullif(y.response_time_ms_count, 0) as avg_response_time,
    y.websocket_connections_max as websocket_connections,
    y.latency_ms_sum::double precision / nullif(y.latency_ms_count, 0) as avg_latency_ms,
    case when y.error_samples > 0 then round(100.0 * y.errors / nullif(y.requests, 0), 2) end as error_rate,
    coalesce(e.prompts_generated, 0) as total_prompts_generated,
    coalesce(e.prompts_used, 0) as total_prompts_used,
    coalesce(e.interventions, 0) as total_interventions,
    coalesce(e.alerts_generated, 0) as total_alerts,
    coalesce(e.ai_analyses_completed, 0) as ai_analyses_completed,
    e.ai_processing_time_ms::double precision / nullif(e.ai_processing_time_ms_values, 0) as avg_ai_processing_time,
    round(100 * coalesce(e.ai_analyses_completed, 0) / nullif(coalesce(e.ai_analyses_completed, 0) + coalesce(e.ai_analyses_failed, 0), 0), 2)
        as ai_analysis_success_rate,
    coalesce(e.transcription_minutes, 0) as total_transcription_minutes,
    coalesce(e.storage_gb, 0) as total_storage_gb,
    coalesce(e.compute_cost, 0) as estimated_compute_cost,
    num_nonnulls(h.school_id, q.school_id, w.school_id, e.school_id, y.school_id) as data_sources_count,
    case when num_nonnulls(h.school_id, q.school_id, w.school_id, e.school_id, y.school_id) > 0 then 'aggregated' else 'no_activity' end
        as calculation_method,
    (select classroom.figures_as_of()) as calculated_at,
    -- an hour has its row from its first moment on
    t.hour as created_at
from hour as t
left join classroom.school_hours as h on h.school_id = t.school_id and h.bucket = t.hour
left join classroom.session_quality as q on q.school_id = t.school_id and q.grain = '1h' and q.bucket = t.hour
left join classroom.group_work as w on w.school_id = t.school_id and w.grain = '1h' and w.bucket = t.hour
left join classroom.education as e on e.school_id = t.school_id and e.grain = '1h' and e.bucket = t.hour
left join classroom.system_health as y on y.school_id = t.school_id and y.grain = '1h' and y.bucket = t.hour
