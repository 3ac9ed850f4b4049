import { SCHOOL, describeRead } from '../support/describe-read.js';
import { active, hours, measured, sampled, taught, worked } from '../support/plain.js';

const own = (time: string): string => `school_id = '${SCHOOL}' and date_trunc('hour', ${time}, 'UTC') = h.hour`;
const here = `school_id = '${SCHOOL}'`;

const figures = `s.sessions_active, s.sessions_completed, s.teachers_active, s.students_active, s.total_groups, s.ready_groups,
  m.avg_session_quality, m.avg_engagement_score, m.avg_participation_rate, w.avg_collaboration_score, m.avg_audio_quality,
  m.avg_connection_stability, m.issues + y.errors as total_errors, y.avg_response_time, y.websocket_connections, y.avg_latency_ms,
  y.error_rate, e.*`;

const hourly = `
  select h.hour as metric_hour, h.partial, ${figures},
    (s.sessions_active > 0)::int
      + (exists (select from session_metrics where ${own('measured_at')}))::int
      + (exists (select from group_metrics where ${own('measured_at')}))::int
      + (exists (select from educational_metrics where ${own('measured_at')}))::int
      + (exists (select from system_health_samples where ${own('sampled_at')}))::int as data_sources_count
  from hours h
  cross join lateral (
    select count(*) as sessions_active, count(*) filter (where a.ends) as sessions_completed,
      count(distinct a.teacher_id) as teachers_active,
      case when count(*) = 0 then 0 else (select n from students x where x.hour = h.hour) end as students_active,
      (select coalesce(sum(total_groups), 0) from groups g where g.hour = h.hour) as total_groups,
      (select coalesce(sum(ready_groups), 0) from groups g where g.hour = h.hour) as ready_groups
    from active a where a.hour = h.hour
  ) s
  cross join lateral (${measured(own('measured_at'))}) m
  cross join lateral (${worked(own('measured_at'))}) w
  cross join lateral (${sampled(own('sampled_at'))}) y
  cross join lateral (${taught(own('measured_at'))}) e`;

const plain = `
  with ${hours}, ${active(`school_id = '${SCHOOL}'`)}
  select '${SCHOOL}' as school_id, ${figures},
    (
      select jsonb_agg(
        to_jsonb(r) || jsonb_build_object('metric_hour', to_char(r.metric_hour at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        order by r.metric_hour
      )
      from (${hourly}) r
    ) as hourly
  from (
    select count(distinct a.id) as sessions_active, count(*) filter (where a.ends) as sessions_completed,
      count(distinct a.teacher_id) as teachers_active,
      case when count(*) = 0 then 0 else (select max(n) from students) end as students_active,
      (select coalesce(sum(t), 0) from (select distinct g.id, g.total_groups as t from groups g) g) as total_groups,
      (select coalesce(sum(t), 0) from (select distinct g.id, g.ready_groups as t from groups g) g) as ready_groups
    from active a
  ) s
  cross join (${measured(here)}) m
  cross join (${worked(here)}) w
  cross join (${sampled(here)}) y
  cross join (${taught(here)}) e`;

describeRead('schools/:id/dashboard', {
  cases: [
    { query: '', path: { id: SCHOOL }, plain },
    { query: 'hours=3', path: { id: SCHOOL }, plain },
    { query: 'hours=168', path: { id: SCHOOL }, plain },
    { query: 'hours=2160', path: { id: SCHOOL }, plain },
  ],
  empty: ([row]) => {
    expect(row).toMatchObject({
      sessions_active: 0,
      teachers_active: 0,
      students_active: 0,
      avg_engagement_score: null,
      avg_response_time: null,
      websocket_connections: null,
      error_rate: null,
      total_errors: 0,
      ai_analysis_success_rate: null,
    });
    expect(row?.['hourly']).toHaveLength(24);
  },
});
