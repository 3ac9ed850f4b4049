-- How did a school do over the window, and in each UTC hour of it?
-- $1 id
-- $2 from
-- $3 to
with hour as materialized (
    select
        bucket as hour, h.sessions_active, h.sessions_begun, h.sessions_completed, h.teachers_active, h.students_active, h.total_groups,
        h.ready_groups, h.groups_begun, h.ready_begun,
        q.session_quality_sum as quality_sum, q.session_quality_count as quality_count,
        q.overall_engagement_score_sum as engagement_sum, q.overall_engagement_score_count as engagement_count,
        q.participation_rate_sum as participation_sum, q.participation_rate_count as participation_count,
        q.audio_quality_sum as audio_sum, q.audio_quality_count as audio_count,
        q.average_connection_quality_sum as connection_sum, q.average_connection_quality_count as connection_count, q.technical_issues,
        w.collaboration_score_sum as collaboration_sum, w.collaboration_score_count as collaboration_count,
        y.response_time_ms_sum as response_sum, y.response_time_ms_count as response_count, y.latency_ms_sum as latency_sum,
        y.latency_ms_count as latency_count, y.websocket_connections_max as websocket_connections, y.requests, y.errors, y.error_samples,
        e.prompts_generated, e.prompts_used, e.interventions, e.alerts_generated, e.ai_analyses_completed as analyses_completed,
        e.ai_analyses_failed as analyses_failed, e.ai_processing_time_ms as processing_sum, e.ai_processing_time_ms_values as processing_count,
        e.transcription_minutes, e.storage_gb, e.compute_cost,
        num_nonnulls(h.school_id, q.school_id, w.school_id, e.school_id, y.school_id) as sources
    from (select * from classroom.school_hours where school_id = $1::text and bucket >= $2::timestamptz and bucket < $3::timestamptz) as h
    full join (
        select * from classroom.session_quality
        where school_id = $1::text and grain = '1h' and bucket >= $2::timestamptz and bucket < $3::timestamptz
    ) as q using (bucket)
    full join (
        select * from classroom.group_work
        where school_id = $1::text and grain = '1h' and bucket >= $2::timestamptz and bucket < $3::timestamptz
    ) as w using (bucket)
    full join (
        select * from classroom.education
        where school_id = $1::text and grain = '1h' and bucket >= $2::timestamptz and bucket < $3::timestamptz
    ) as e using (bucket)
    full join (
        select * from classroom.system_health
        where school_id = $1::text and grain = '1h' and bucket >= $2::timestamptz and bucket < $3::timestamptz
    ) as y using (bucket)
),

-- What is told of each hour in which something was, and, without an hour, of those in which nothing was: most of 90 days are
-- such hours, and differ by the hour alone.
told as materialized (
    select h.hour, row_to_json(r)::text as written
    from hour as h
    full join (values (null::timestamptz)) as quiet (hour) on quiet.hour = h.hour
    cross join lateral (
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
            coalesce(h.sources, 0) as data_sources_count
    ) as r
),

hours as (
    select
        '[' || string_agg(
            coalesce(
                r.written,
                '{"metric_hour":"' || to_char(t.hour at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                || case when t.hour + interval '1 hour' > $3::timestamptz then '","partial":true' else '","partial":false' end
                || (select substr(q.written, strpos(q.written, ',"sessions_active"')) from told as q where q.hour is null)
            ),
            ',' order by t.hour
        ) || ']' as hourly
    from generate_series($2::timestamptz, $3::timestamptz - interval '1 microsecond', interval '1 hour') as t (hour)
    left join told as r on r.hour = t.hour
)

select
    $1::text as school_id,
    -- what was active in the first hour, and what began in the others
    coalesce(sum(case when h.hour = $2::timestamptz then h.sessions_active else h.sessions_begun end), 0)::bigint as sessions_active,
    coalesce(sum(h.sessions_completed), 0)::bigint as sessions_completed,
    coalesce(classroom.teachers_between($1::text, $2::timestamptz, $3::timestamptz), 0) as teachers_active,
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
    -- text: a cast to json would read all of it again
    (select s.hourly from hours as s) as hourly
from hour as h
-- what is older than the figures are kept cannot be told, and nothing is to be compared with it
having $2::timestamptz > now() - interval '2184 hours'
