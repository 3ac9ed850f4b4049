-- How did a school do over the window, and in each UTC hour of it? Asked of the sources, where storage cannot answer.
-- $1 id
-- $2 from
-- $3 to
with active as materialized (
    select
        s.teacher_id, h.hour, core.bucket(s.actual_start, '1h') = h.hour as begins,
        s.actual_end is not null and core.bucket(e.last_at, '1h') = h.hour as ends, m.students, g.total_groups, g.ready_groups
    from classroom.classroom_sessions_source as s
    cross join lateral (
        select greatest(
            classroom.session_end(s.actual_start, s.actual_end, s.status, s.updated_at, (select classroom.close_after()))
            - interval '1 microsecond',
            s.actual_start
        ) as last_at
    ) as e
    cross join lateral generate_series(
        greatest(core.bucket(s.actual_start, '1h'), $2::timestamptz), least(e.last_at, $3::timestamptz - interval '1 microsecond'),
        interval '1 hour'
    ) as h (hour)
    cross join lateral (
        select max(x.active_students) as students
        from classroom.session_metrics_source as x
        where x.school_id = s.school_id and x.session_id = s.id
            and x.measured_at >= h.hour and x.measured_at < h.hour + interval '1 hour' and x.measured_at <= $3::timestamptz
    ) as m
    cross join lateral (
        select count(*) as total_groups, count(*) filter (where x.is_ready) as ready_groups
        from classroom.student_groups_source as x
        where x.school_id = s.school_id and x.session_id = s.id
    ) as g
    where s.school_id = $1::text and s.status is distinct from 'created' and s.created_at <= $3::timestamptz
        -- none lasts longer than seven days
        and s.actual_start >= $2::timestamptz - interval '168 hours' and s.actual_start < $3::timestamptz
),

held as (
    select
        a.hour, count(*) as sessions_active, count(*) filter (where a.begins) as sessions_begun,
        count(*) filter (where a.ends) as sessions_completed, count(distinct a.teacher_id) as teachers_active,
        sum(a.students) as students_active, sum(a.total_groups) as total_groups, sum(a.ready_groups) as ready_groups,
        coalesce(sum(a.total_groups) filter (where a.begins), 0) as groups_begun,
        coalesce(sum(a.ready_groups) filter (where a.begins), 0) as ready_begun
    from active as a
    group by a.hour
),

measured as (
    select
        core.bucket(x.measured_at, '1h') as hour,
        sum(x.session_quality::numeric) as quality_sum, count(x.session_quality) as quality_count,
        sum(x.overall_engagement_score::numeric) as engagement_sum, count(x.overall_engagement_score) as engagement_count,
        sum(x.participation_rate::numeric) as participation_sum, count(x.participation_rate) as participation_count,
        sum(x.audio_quality::numeric) as audio_sum, count(x.audio_quality) as audio_count,
        sum(x.average_connection_quality::numeric) as connection_sum, count(x.average_connection_quality) as connection_count,
        sum(x.technical_issues_count) as technical_issues
    from classroom.session_metrics_source as x
    where x.school_id = $1::text and x.measured_at >= $2::timestamptz and x.measured_at <= $3::timestamptz
    group by 1
),

worked as (
    select
        core.bucket(x.measured_at, '1h') as hour, sum(x.collaboration_score::numeric) as collaboration_sum,
        count(x.collaboration_score) as collaboration_count
    from classroom.group_metrics_source as x
    where x.school_id = $1::text and x.measured_at >= $2::timestamptz and x.measured_at <= $3::timestamptz
    group by 1
),

taught as (
    select
        core.bucket(x.measured_at, '1h') as hour,
        sum(x.metric_value::numeric) filter (where x.metric_name = 'prompts_generated') as prompts_generated,
        sum(x.metric_value::numeric) filter (where x.metric_name = 'prompts_used') as prompts_used,
        sum(x.metric_value::numeric) filter (where x.metric_name = 'interventions') as interventions,
        sum(x.metric_value::numeric) filter (where x.metric_name = 'alerts_generated') as alerts_generated,
        sum(x.metric_value::numeric) filter (where x.metric_name = 'ai_analyses_completed') as analyses_completed,
        sum(x.metric_value::numeric) filter (where x.metric_name = 'ai_analyses_failed') as analyses_failed,
        sum(x.metric_value::numeric) filter (where x.metric_name = 'ai_processing_time_ms') as processing_sum,
        count(*) filter (where x.metric_name = 'ai_processing_time_ms') as processing_count,
        sum(x.metric_value::numeric) filter (where x.metric_name = 'transcription_minutes') as transcription_minutes,
        sum(x.metric_value::numeric) filter (where x.metric_name = 'storage_gb') as storage_gb,
        sum(x.metric_value::numeric) filter (where x.metric_name = 'compute_cost') as compute_cost
    from classroom.educational_metrics_source as x
    where x.school_id = $1::text and x.measured_at >= $2::timestamptz and x.measured_at <= $3::timestamptz
    group by 1
),

sampled as (
    select
        core.bucket(x.sampled_at, '1h') as hour,
        sum(x.response_time_ms::numeric) as response_sum, count(x.response_time_ms) as response_count,
        sum(x.latency_ms::numeric) as latency_sum, count(x.latency_ms) as latency_count,
        max(x.websocket_connections) as websocket_connections, sum(x.requests) as requests, sum(x.errors) as errors,
        count(x.errors) as error_samples
    from classroom.system_health_samples_source as x
    where x.school_id = $1::text and x.sampled_at >= $2::timestamptz and x.sampled_at <= $3::timestamptz
    group by 1
),

hour as materialized (
    select
        t.hour, h.sessions_active, h.sessions_begun, h.sessions_completed, h.teachers_active, h.students_active, h.total_groups,
        h.ready_groups, h.groups_begun, h.ready_begun,
        q.quality_sum, q.quality_count, q.engagement_sum, q.engagement_count, q.participation_sum, q.participation_count, q.audio_sum,
        q.audio_count, q.connection_sum, q.connection_count, q.technical_issues, w.collaboration_sum, w.collaboration_count,
        y.response_sum, y.response_count, y.latency_sum, y.latency_count, y.websocket_connections, y.requests, y.errors, y.error_samples,
        e.prompts_generated, e.prompts_used, e.interventions, e.alerts_generated, e.analyses_completed, e.analyses_failed,
        e.processing_sum, e.processing_count, e.transcription_minutes, e.storage_gb, e.compute_cost,
        num_nonnulls(h.hour, q.hour, w.hour, e.hour, y.hour) as sources
    from generate_series($2::timestamptz, $3::timestamptz - interval '1 microsecond', interval '1 hour') as t (hour)
    left join held as h on h.hour = t.hour
    left join measured as q on q.hour = t.hour
    left join worked as w on w.hour = t.hour
    left join taught as e on e.hour = t.hour
    left join sampled as y on y.hour = t.hour
),

series as (
    select json_agg(r) as hourly
    from (
        select
            to_char(h.hour at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as metric_hour,
            h.hour + interval '1 hour' > $3::timestamptz as partial,
            coalesce(h.sessions_active, 0) as sessions_active,
            coalesce(h.sessions_completed, 0) as sessions_completed,
            coalesce(h.teachers_active, 0) as teachers_active,
            case when h.sessions_active > 0 then h.students_active else 0 end as students_active,
            coalesce(h.total_groups, 0) as total_groups,
            coalesce(h.ready_groups, 0) as ready_groups,
            h.quality_sum::double precision / nullif(h.quality_count, 0) as avg_session_quality,
            h.engagement_sum::double precision / nullif(h.engagement_count, 0) as avg_engagement_score,
            h.participation_sum::double precision / nullif(h.participation_count, 0) as avg_participation_rate,
            h.collaboration_sum::double precision / nullif(h.collaboration_count, 0) as avg_collaboration_score,
            h.audio_sum::double precision / nullif(h.audio_count, 0) as avg_audio_quality,
            h.connection_sum::double precision / nullif(h.connection_count, 0) as avg_connection_stability,
            coalesce(h.errors, 0) + coalesce(h.technical_issues, 0) as total_errors,
            h.response_sum::double precision / nullif(h.response_count, 0) as avg_response_time,
            h.websocket_connections,
            h.latency_sum::double precision / nullif(h.latency_count, 0) as avg_latency_ms,
            case when h.error_samples > 0 then round(100.0 * h.errors / nullif(h.requests, 0), 2) end as error_rate,
            coalesce(h.prompts_generated, 0) as total_prompts_generated,
            coalesce(h.prompts_used, 0) as total_prompts_used,
            coalesce(h.interventions, 0) as total_interventions,
            coalesce(h.alerts_generated, 0) as total_alerts,
            coalesce(h.analyses_completed, 0) as ai_analyses_completed,
            h.processing_sum::double precision / nullif(h.processing_count, 0) as avg_ai_processing_time,
            round(100 * coalesce(h.analyses_completed, 0) / nullif(coalesce(h.analyses_completed, 0) + coalesce(h.analyses_failed, 0), 0), 2)
                as ai_analysis_success_rate,
            coalesce(h.transcription_minutes, 0) as total_transcription_minutes,
            coalesce(h.storage_gb, 0) as total_storage_gb,
            coalesce(h.compute_cost, 0) as estimated_compute_cost,
            h.sources as data_sources_count
        from hour as h
        order by h.hour
    ) as r
)

select
    $1::text as school_id,
    -- what was active in the first hour, and what began in the others
    coalesce(sum(case when h.hour = $2::timestamptz then h.sessions_active else h.sessions_begun end), 0)::bigint as sessions_active,
    coalesce(sum(h.sessions_completed), 0)::bigint as sessions_completed,
    (select count(distinct a.teacher_id) from active as a) as teachers_active,
    case when coalesce(sum(h.sessions_active), 0) > 0 then max(h.students_active) else 0 end as students_active,
    coalesce(sum(case when h.hour = $2::timestamptz then h.total_groups else h.groups_begun end), 0)::bigint as total_groups,
    coalesce(sum(case when h.hour = $2::timestamptz then h.ready_groups else h.ready_begun end), 0)::bigint as ready_groups,
    sum(h.quality_sum)::double precision / nullif(sum(h.quality_count), 0)::double precision as avg_session_quality,
    sum(h.engagement_sum)::double precision / nullif(sum(h.engagement_count), 0)::double precision as avg_engagement_score,
    sum(h.participation_sum)::double precision / nullif(sum(h.participation_count), 0)::double precision as avg_participation_rate,
    sum(h.collaboration_sum)::double precision / nullif(sum(h.collaboration_count), 0)::double precision as avg_collaboration_score,
    sum(h.audio_sum)::double precision / nullif(sum(h.audio_count), 0)::double precision as avg_audio_quality,
    sum(h.connection_sum)::double precision / nullif(sum(h.connection_count), 0)::double precision as avg_connection_stability,
    coalesce(sum(h.errors), 0)::bigint + coalesce(sum(h.technical_issues), 0)::bigint as total_errors,
    sum(h.response_sum)::double precision / nullif(sum(h.response_count), 0)::double precision as avg_response_time,
    max(h.websocket_connections) as websocket_connections,
    sum(h.latency_sum)::double precision / nullif(sum(h.latency_count), 0)::double precision as avg_latency_ms,
    case when sum(h.error_samples) > 0 then round(100.0 * sum(h.errors) / nullif(sum(h.requests), 0), 2) end as error_rate,
    coalesce(sum(h.prompts_generated), 0) as total_prompts_generated,
    coalesce(sum(h.prompts_used), 0) as total_prompts_used,
    coalesce(sum(h.interventions), 0) as total_interventions,
    coalesce(sum(h.alerts_generated), 0) as total_alerts,
    coalesce(sum(h.analyses_completed), 0) as ai_analyses_completed,
    sum(h.processing_sum)::double precision / nullif(sum(h.processing_count), 0)::double precision as avg_ai_processing_time,
    round(
        100 * coalesce(sum(h.analyses_completed), 0)
        / nullif(coalesce(sum(h.analyses_completed), 0) + coalesce(sum(h.analyses_failed), 0), 0), 2
    ) as ai_analysis_success_rate,
    coalesce(sum(h.transcription_minutes), 0) as total_transcription_minutes,
    coalesce(sum(h.storage_gb), 0) as total_storage_gb,
    coalesce(sum(h.compute_cost), 0) as estimated_compute_cost,
    (select s.hourly from series as s) as hourly
from hour as h
-- what is older than the figures are kept cannot be told, and nothing is to be compared with it
having $2::timestamptz > now() - interval '2184 hours'
