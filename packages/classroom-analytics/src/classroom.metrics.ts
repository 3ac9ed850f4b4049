import type { Metric } from '@tessera/module-kit';

const mean = (name: string, title: string, rollup: string, column: string, unit: 'ratio' | 'ms'): Metric => ({
  name,
  title,
  kind: 'ratio',
  unit,
  rollup,
  sql: `sum(${column}_sum)::double precision / nullif(sum(${column}_count), 0)::double precision`,
});

/** What alert rules can ask of the classroom module, over any window. */
export const classroomMetrics: readonly Metric[] = [
  { name: 'active_sessions', title: 'Sessions active', kind: 'distinct', unit: 'count', query: 'active_sessions' },
  { name: 'active_students', title: 'Students active', kind: 'sum', unit: 'count', query: 'active_students' },
  mean('engagement', 'Mean engagement score', 'session_quality', 'overall_engagement_score', 'ratio'),
  mean('participation_rate', 'Mean participation rate', 'session_quality', 'participation_rate', 'ratio'),
  mean('session_quality', 'Mean quality of sessions', 'session_quality', 'session_quality', 'ratio'),
  mean('connection_stability', 'Mean quality of connections', 'session_quality', 'average_connection_quality', 'ratio'),
  mean('response_time', 'Mean response time', 'system_health', 'response_time_ms', 'ms'),
  mean('latency', 'Mean latency', 'system_health', 'latency_ms', 'ms'),
  {
    name: 'error_rate',
    title: 'Failed requests in % of all',
    kind: 'ratio',
    unit: 'percent',
    rollup: 'system_health',
    sql: 'case when sum(error_samples) > 0 then 100.0 * sum(errors) / nullif(sum(requests), 0) end',
  },
  {
    name: 'technical_issues',
    title: 'Technical issues of sessions',
    kind: 'sum',
    unit: 'count',
    rollup: 'session_quality',
    sql: 'coalesce(sum(technical_issues), 0)',
  },
  {
    name: 'ai_success_rate',
    title: 'Completed analyses in % of completed and failed',
    kind: 'ratio',
    unit: 'percent',
    rollup: 'education',
    sql: '100 * coalesce(sum(ai_analyses_completed), 0) / nullif(coalesce(sum(ai_analyses_completed), 0) + coalesce(sum(ai_analyses_failed), 0), 0)',
  },
  {
    name: 'alerts_raised',
    title: 'Alerts that sessions raised',
    kind: 'sum',
    unit: 'count',
    rollup: 'education',
    sql: 'coalesce(sum(alerts_generated), 0)',
  },
];
