import type { Panel } from '@tessera/module-kit';

const TODAY = 'schools/:id/dashboard?hours=24';
const WEEK = 'schools/:id/dashboard?hours=168';

/** A figure of the last 24 hours beside that of the 24 before. */
const stat = (figure: string, title: string, unit: Panel['unit'] = 'count'): Panel => ({
  id: figure.replaceAll('_', '-'),
  title: `${title}, 24 hours`,
  kind: 'stat',
  route: `${TODAY}&compare=previous_period`,
  y: [figure],
  unit,
});

const hourly = (
  id: string,
  title: string,
  kind: Panel['kind'],
  figures: readonly string[],
  unit: Panel['unit'] = 'count',
): Panel => ({
  id,
  title,
  kind,
  route: kind === 'heatmap' ? WEEK : TODAY,
  x: 'hourly.metric_hour',
  y: figures.map((figure) => `hourly.${figure}`),
  unit,
});

/** The dashboard of one school, in reading order. */
export const classroomPanels: readonly Panel[] = [
  stat('sessions_active', 'Sessions'),
  stat('teachers_active', 'Teachers'),
  stat('students_active', 'Students in the fullest hour'),
  stat('avg_engagement_score', 'Engagement', 'ratio'),
  stat('ai_analysis_success_rate', 'Analyses that succeeded', 'percent'),
  stat('error_rate', 'Failed requests', 'percent'),
  hourly('hourly-sessions', 'Sessions per hour', 'bar', ['sessions_active', 'sessions_completed']),
  hourly('hourly-students', 'Students per hour', 'area', ['students_active']),
  hourly(
    'hourly-quality',
    'Engagement, participation and collaboration',
    'line',
    ['avg_engagement_score', 'avg_participation_rate', 'avg_collaboration_score'],
    'ratio',
  ),
  hourly('hourly-systems', 'Response time and latency', 'line', ['avg_response_time', 'avg_latency_ms'], 'ms'),
  hourly('week-sessions', 'When sessions are held, 7 days', 'heatmap', ['sessions_active']),
  {
    id: 'compare',
    title: 'Schools beside each other, 7 days',
    kind: 'table',
    route: 'schools/compare?hours=168',
  },
];
