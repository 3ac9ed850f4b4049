import type { Role } from '@tessera/db-core';
import { type Field, listOf, type Read } from '@tessera/module-kit';
import { type FieldName, pick } from '../classroom.fields.js';

/**
 * Who sees figures of one school: its members and the platform. Analysts do not, since a class may be smaller than any group that
 * hides a student. Never `research`: nothing here is anonymised.
 */
export const schoolRoles: readonly Role[] = ['authenticated', 'admin', 'service_role'];

/** Who sees schools beside each other, without figures about few. */
export const compareRoles: readonly Role[] = ['analyst', 'admin', 'service_role'];

const window = { parameter: 'hours', default: 24, maximum: 2160, series: 'hour' } as const;

const ofSchool = [
  'sessions_active',
  'sessions_completed',
  'teachers_active',
  'students_active',
  'total_groups',
  'ready_groups',
  'avg_session_quality',
  'avg_engagement_score',
  'avg_participation_rate',
  'avg_collaboration_score',
  'avg_audio_quality',
  'avg_connection_stability',
  'total_errors',
  'avg_response_time',
  'websocket_connections',
  'avg_latency_ms',
  'error_rate',
  'total_prompts_generated',
  'total_prompts_used',
  'total_interventions',
  'total_alerts',
  'ai_analyses_completed',
  'avg_ai_processing_time',
  'ai_analysis_success_rate',
  'total_transcription_minutes',
  'total_storage_gb',
  'estimated_compute_cost',
] as const satisfies readonly FieldName[];

const ofTeacher = [
  'sessions_active',
  'sessions_completed',
  'students_active',
  'total_groups',
  'ready_groups',
  'avg_session_quality',
  'avg_engagement_score',
  'avg_participation_rate',
] as const satisfies readonly FieldName[];

const compared = [
  'sessions_active',
  'sessions_completed',
  'teachers_active',
  'students_active',
  'avg_session_quality',
  'avg_engagement_score',
  'avg_participation_rate',
  'avg_collaboration_score',
  'error_rate',
  'ai_analysis_success_rate',
] as const satisfies readonly FieldName[];

const hourly = (...names: readonly FieldName[]): Field =>
  listOf('One row per UTC hour of the window, oldest first', pick('metric_hour', 'partial', ...names));

/** The field as it is told outside of a school: null where too few students are behind it. */
const hideable = (names: readonly FieldName[]): Readonly<Record<string, Field>> =>
  Object.fromEntries(Object.entries(pick(...names)).map(([name, field]) => [name, { ...field, nullable: true }]));

/** Dashboards: figures of a school, of a teacher, and of schools beside each other. */
export const dashboardReads: readonly Read[] = [
  {
    path: 'schools/:id/dashboard',
    summary: 'A school over a window, and hour by hour',
    description:
      'Totals are of the whole window: teachers and sessions are counted once, averages are over all measurements. Hours in which nothing happened are rows with zeros and null averages. Figures are kept for 90 days',
    query: 'school-dashboard',
    shape: 'single',
    roles: schoolRoles,
    views: ['dashboard_metrics_hourly'],
    pathParameters: {
      id: { description: 'The school; one that is not the caller’s is 404', example: 'sch_berlin', tenant: true },
    },
    window,
    compare: { figures: ofSchool, by: [] },
    fields: { ...pick('school_id', ...ofSchool), hourly: hourly(...ofSchool, 'data_sources_count') },
  },
  {
    path: 'teachers/:id/dashboard',
    summary: 'A teacher’s sessions over a window, and hour by hour',
    description:
      'Of the caller’s schools. Whoever had no session within 91 days is 404. Each answer is recorded in the audit log',
    query: 'teacher-dashboard',
    shape: 'single',
    roles: schoolRoles,
    views: ['dashboard_metrics_hourly'],
    pathParameters: {
      id: { description: 'The teacher; one without sessions in the caller’s schools is 404', example: 'tea_berlin_03' },
    },
    window,
    compare: { figures: [...ofTeacher, 'active_hours'], by: [] },
    missing: 'not_found',
    personLevel: { subject: 'id' },
    fields: { ...pick('teacher_id', 'active_hours', ...ofTeacher), hourly: hourly(...ofTeacher) },
  },
  {
    path: 'schools/compare',
    summary: 'Schools beside each other',
    description:
      'Only hours with at least five active students are in the figures, ten in what leaves as a file; `suppressed` says that there were others. Nothing is shown of a school all of whose hours are such',
    query: 'schools-compare',
    shape: 'list',
    roles: compareRoles,
    views: ['dashboard_metrics_hourly'],
    parameters: {
      ids: {
        type: 'string',
        description: 'Schools, with commas between them; all that were active where left out',
        maxLength: 4000,
        example: 'sch_berlin,sch_newyork',
      },
    },
    window,
    order: ['school_id'],
    limit: { default: 100, maximum: 1000 },
    fields: { ...pick('school_id'), ...hideable(compared), ...pick('suppressed') },
  },
];
