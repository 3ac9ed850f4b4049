/** Hours of a window, `bounds`, as `hours` (hour, partial). */
export const hours = `hours as (
  select h.step as hour, h.partial from bounds cross join lateral core.steps(from_at, to_at, 'hour', 'UTC') as h
)`;

/**
 * Sessions, begun and not shorter than they are, as `lasting` (with `ends_at`), and the hours of the window that each is active in as
 * `active`. They are not those of the relation \`classroom_sessions\`, which holds what was made within the window.
 */
export const active = (where: string): string => `
lasting as (
  select s.*, least(
      case when s.actual_end is not null then s.actual_end when s.status = 'paused' then greatest(s.updated_at, s.actual_start)
        else s.actual_start + interval '12 hours' end,
      s.actual_start + interval '168 hours'
    ) as ends_at
  from classroom.classroom_sessions_source s, bounds
  where s.actual_start is not null and s.status <> 'created' and s.created_at <= to_at and ${where}
    and ($3::text[] is null or s.school_id = any ($3))
),
active as (
  select l.*, h.hour, l.actual_end is not null and l.ends_at <= h.hour + interval '1 hour' as ends
  from lasting l
  join hours h on h.hour + interval '1 hour' > l.actual_start and (h.hour < l.ends_at or h.hour = date_trunc('hour', l.actual_start, 'UTC'))
),
groups as (
  select a.school_id, a.id, a.hour, count(g.id) as total_groups, count(g.id) filter (where g.is_ready) as ready_groups
  from active a left join classroom.student_groups_source g on g.school_id = a.school_id and g.session_id = a.id
  group by 1, 2, 3
),
students as (
  select a.hour, a.school_id, sum((
      select max(m.active_students) from session_metrics m
      where m.school_id = a.school_id and m.session_id = a.id and date_trunc('hour', m.measured_at, 'UTC') = a.hour
    )) as n
  from active a group by 1, 2
)`;

/** What measurements of a school come to, over rows of the window that satisfy a condition. */
export const measured = (where: string): string => `
  select avg(session_quality) as avg_session_quality, avg(overall_engagement_score) as avg_engagement_score,
    avg(participation_rate) as avg_participation_rate, avg(audio_quality) as avg_audio_quality,
    avg(average_connection_quality) as avg_connection_stability, coalesce(sum(technical_issues_count), 0) as issues
  from session_metrics where ${where}`;

export const worked = (where: string): string =>
  `select avg(collaboration_score) as avg_collaboration_score from group_metrics where ${where}`;

export const sampled = (where: string): string => `
  select coalesce(sum(errors), 0) as errors, avg(response_time_ms) as avg_response_time, max(websocket_connections) as websocket_connections,
    avg(latency_ms) as avg_latency_ms, round(100.0 * sum(errors) / nullif(sum(requests), 0), 2) as error_rate
  from system_health_samples where ${where}`;

const of = (name: string): string => `coalesce(sum(metric_value::numeric) filter (where metric_name = '${name}'), 0)`;

export const taught = (where: string): string => `
  select ${of('prompts_generated')} as total_prompts_generated, ${of('prompts_used')} as total_prompts_used,
    ${of('interventions')} as total_interventions, ${of('alerts_generated')} as total_alerts,
    ${of('ai_analyses_completed')} as ai_analyses_completed,
    avg(metric_value) filter (where metric_name = 'ai_processing_time_ms') as avg_ai_processing_time,
    round(100 * ${of('ai_analyses_completed')} / nullif(${of('ai_analyses_completed')} + ${of('ai_analyses_failed')}, 0), 2)
      as ai_analysis_success_rate,
    ${of('transcription_minutes')} as total_transcription_minutes, ${of('storage_gb')} as total_storage_gb,
    ${of('compute_cost')} as estimated_compute_cost
  from educational_metrics where ${where}`;
