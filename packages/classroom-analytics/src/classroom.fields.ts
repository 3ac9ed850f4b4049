import type { Field } from '@tessera/module-kit';

const count = (description: string, example: number): Field => ({ type: 'integer', description, example });
const amount = (description: string, example: number): Field => ({ type: 'number', description, example });
const figure = (description: string, example: number): Field => ({ ...amount(description, example), nullable: true });
const mean = (what: string, example: number): Field =>
  figure(`Mean ${what}, over all measurements; null without one`, example);

/** Every field that a read of figures of the classroom module answers, described once; docs/metrics.md has the formulas. */
export const fields = {
  school_id: { type: 'string', description: 'School that the row is about', example: 'sch_berlin' },
  teacher_id: { type: 'string', description: 'Teacher that the answer is about', example: 'tea_berlin_03' },
  metric_hour: { type: 'timestamp', description: 'Start of the UTC hour', example: '2026-03-29T08:00:00.000Z' },
  partial: { type: 'boolean', description: 'The hour is still running', example: false },

  sessions_active: count('Different sessions that were active', 8),
  sessions_completed: count('Sessions that were ended', 6),
  teachers_active: count('Different teachers with an active session', 7),
  students_active: {
    ...count(
      'Active students: the highest measurement of each active session, summed by the hour; of a window the hour with most; null where none was measured',
      142,
    ),
    nullable: true,
  },
  total_groups: count('Groups of the active sessions', 31),
  ready_groups: count('Those of them that are ready', 28),
  active_hours: count('Hours with an active session', 5),

  avg_session_quality: mean('quality of sessions, in the unit of the source', 0.84),
  avg_engagement_score: mean('engagement score, in the unit of the source', 0.78),
  avg_participation_rate: mean('participation rate, in the unit of the source', 0.69),
  avg_collaboration_score: mean('collaboration score of groups, in the unit of the source', 0.74),
  avg_audio_quality: mean('audio quality, in the unit of the source', 0.92),
  avg_connection_stability: mean('quality of connections, in the unit of the source', 0.96),

  total_errors: count('Errors of samples, and technical issues of sessions', 3),
  avg_response_time: mean('response time of samples, in ms', 131.5),
  websocket_connections: {
    ...count('Most open connections in a sample; null without one', 180),
    nullable: true,
  },
  avg_latency_ms: mean('latency of samples, in ms', 28.4),
  error_rate: figure('Failed requests in % of all, over the samples; null without requests', 0.27),

  total_prompts_generated: amount('Prompts that were generated', 64),
  total_prompts_used: amount('Prompts that were used', 33),
  total_interventions: amount('Interventions of teachers', 11),
  total_alerts: amount('Alerts that were raised', 2),
  ai_analyses_completed: amount('Analyses that were completed', 37),
  avg_ai_processing_time: mean('processing time of analyses, in ms', 1420.5),
  ai_analysis_success_rate: figure('Completed analyses in % of completed and failed; null without either', 97.37),
  total_transcription_minutes: amount('Minutes that were transcribed', 212),
  total_storage_gb: amount('Storage that was added, in GB', 0.48),
  estimated_compute_cost: amount('Cost of computing, in the currency of the source', 0.72),
  data_sources_count: count('How many of the five kinds of records say something of the hour', 5),
  suppressed: {
    type: 'boolean',
    description: 'There were hours with sessions of too few students: they are in no figure of the row',
    example: false,
  },
} satisfies Readonly<Record<string, Field>>;

/** Name of a field that reads of figures answer. */
export type FieldName = keyof typeof fields;

/** Fields of a read, in the order in which they are named. */
export function pick(...names: readonly FieldName[]): Readonly<Record<string, Field>> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
