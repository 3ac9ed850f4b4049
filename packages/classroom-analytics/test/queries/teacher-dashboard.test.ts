import { TEACHER, describeRead } from '../support/describe-read.js';
import { active, hours } from '../support/plain.js';

const scores = `avg(m.session_quality) as avg_session_quality, avg(m.overall_engagement_score) as avg_engagement_score,
  avg(m.participation_rate) as avg_participation_rate`;

const of = (where: string): string => `
  select ${scores} from session_metrics m
  join active a on a.school_id = m.school_id and a.id = m.session_id and a.hour = date_trunc('hour', m.measured_at, 'UTC') where ${where}`;

const plain = `
  with ${hours}, ${active(`s.teacher_id = '${TEACHER}'`)}
  select '${TEACHER}' as teacher_id,
    (select count(distinct (school_id, id)) from active) as sessions_active,
    (select count(*) from active where ends) as sessions_completed,
    (select count(distinct hour) from active) as active_hours,
    case when exists (select from active) then (select max(n) from (select sum(n) as n from students group by hour) s) else 0 end
      as students_active,
    (select coalesce(sum(t), 0) from (select distinct school_id, id, total_groups as t from groups) g) as total_groups,
    (select coalesce(sum(t), 0) from (select distinct school_id, id, ready_groups as t from groups) g) as ready_groups,
    x.*,
    (
      select jsonb_agg(jsonb_build_object(
        'metric_hour', to_char(h.hour at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'partial', h.partial,
        'sessions_active', (select count(*) from active a where a.hour = h.hour),
        'sessions_completed', (select count(*) from active a where a.hour = h.hour and a.ends),
        'students_active',
          case when exists (select from active a where a.hour = h.hour) then (select sum(n) from students s where s.hour = h.hour) else 0 end,
        'total_groups', (select coalesce(sum(g.total_groups), 0) from groups g where g.hour = h.hour),
        'ready_groups', (select coalesce(sum(g.ready_groups), 0) from groups g where g.hour = h.hour),
        'avg_session_quality', y.avg_session_quality, 'avg_engagement_score', y.avg_engagement_score,
        'avg_participation_rate', y.avg_participation_rate
      ) order by h.hour)
      from hours h cross join lateral (${of('a.hour = h.hour')}) y
    ) as hourly
  from (${of('true')}) x
  where exists (select from lasting)`;

describeRead('teachers/:id/dashboard', {
  cases: [
    { query: 'hours=2160', path: { id: TEACHER }, plain },
    { query: '', path: { id: TEACHER }, plain },
    { query: 'hours=168', path: { id: TEACHER }, plain },
  ],
  empty: () => {
    throw new Error('nobody taught here');
  },
});
