import type { Source, SourceColumn } from '@tessera/db-core';
import { sessionEvents } from './classroom.events.js';
import { CODE, ID_LENGTH } from './classroom.ids.js';

const text = (description: string, example: string, more: Partial<SourceColumn> = {}): SourceColumn => ({
  type: 'text',
  description,
  example,
  minLength: 1,
  maxLength: ID_LENGTH,
  ...more,
});

const code = (description: string, example: string): SourceColumn => text(description, example, { pattern: CODE });

const count = (description: string, example: number): SourceColumn => ({
  type: 'integer',
  description,
  example,
  nullable: true,
  minimum: 0,
  maximum: 1_000_000_000,
});

/** A rate or score keeps the unit that its source gives it. */
const score = (description: string, example: number): SourceColumn => ({
  type: 'double precision',
  description,
  example,
  nullable: true,
  minimum: -1_000_000,
  maximum: 1_000_000,
});

const milliseconds = (description: string, example: number): SourceColumn => ({
  type: 'double precision',
  description,
  example,
  nullable: true,
  minimum: 0,
  maximum: 86_400_000,
});

const metricId: SourceColumn = {
  type: 'uuid',
  description: 'Identity of the measurement',
  example: '018f6c1e-7b1a-7c3d-9e2f-3a4b5c6d7e8f',
};

const measuredAt: SourceColumn = {
  type: 'timestamptz',
  description: 'When it was measured',
  example: '2026-03-29T08:15:30Z',
};

/** The session that a child row belongs to, and so its school. */
const sessionId = code('Session it belongs to; its school is the session’s', 'ses_0042');
const viaSession = { source: 'classroom_sessions', column: 'session_id', mustExist: true } as const;

const classroomSessions: Source = {
  name: 'classroom_sessions',
  role: 'facts',
  description: 'Sessions of classes: planned, begun, paused, ended; a row is updated as the session goes',
  key: ['id'],
  time: 'created_at',
  subjects: { teacher_id: 'anonymise' },
  columns: {
    id: code('Identity of the session within its school', 'ses_0042'),
    teacher_id: text('Who teaches it', 'tea_007', { nullable: true, personal: true }),
    title: text('What it is called', 'Fractions, second part', { nullable: true, personal: true, optional: true }),
    status: text('Where it stands', 'active', { oneOf: ['created', 'active', 'paused', 'ended', 'archived'] }),
    planned_duration_minutes: {
      ...count('How long it is planned to last, in minutes', 45),
      maximum: 10_080,
      optional: true,
    },
    actual_start: {
      type: 'timestamptz',
      description: 'When it began; null before that',
      example: '2026-03-29T08:00:00Z',
      nullable: true,
    },
    actual_end: {
      type: 'timestamptz',
      description: 'When it ended, not before it began; null while it goes on',
      example: '2026-03-29T08:45:00Z',
      nullable: true,
    },
    created_at: {
      type: 'timestamptz',
      description: 'When it was made',
      example: '2026-03-28T15:00:00Z',
    },
    updated_at: {
      type: 'timestamptz',
      description: 'When the row changed last; a paused session was active until then',
      example: '2026-03-29T08:45:00Z',
    },
  },
  capture: {
    actual_start: { type: 'timestamptz', sql: 'actual_start' },
    actual_end: { type: 'timestamptz', sql: 'actual_end' },
    status: { type: 'text', sql: 'status' },
    updated_at: { type: 'timestamptz', sql: 'updated_at' },
  },
};

const studentGroups: Source = {
  name: 'student_groups',
  role: 'reference',
  description: 'Groups of students within a session: how many, and whether they are ready; no names',
  key: ['id'],
  tenantVia: viaSession,
  touches: { source: 'classroom_sessions', column: 'session_id' },
  columns: {
    id: code('Identity of the group within its school', 'grp_0042_1'),
    session_id: sessionId,
    group_number: { ...count('Number of the group within its session', 1), optional: true },
    is_ready: { type: 'boolean', description: 'Whether the group is ready', example: true, default: false },
    current_size: { ...count('Students in it now', 4), optional: true },
    max_size: { ...count('Students it may have', 5), optional: true },
  },
};

const sessionMetrics: Source = {
  name: 'session_metrics',
  role: 'facts',
  description: 'Measurements of a session as it goes',
  key: ['id'],
  time: 'measured_at',
  tenantVia: viaSession,
  columns: {
    id: metricId,
    session_id: sessionId,
    measured_at: measuredAt,
    overall_engagement_score: score('How engaged the class was', 0.82),
    participation_rate: score('How many took part', 0.75),
    session_quality: score('How well the session went', 0.9),
    total_students: count('Students in the session', 24),
    active_students: count('Students who did something', 21),
    average_connection_quality: score('How stable connections were', 0.97),
    audio_quality: score('How well students were heard', 0.93),
    technical_issues_count: count('Technical issues since the last measurement', 0),
  },
  capture: {
    session_id: { type: 'text', sql: 'session_id' },
    overall_engagement_score: { type: 'double precision', sql: 'overall_engagement_score' },
    participation_rate: { type: 'double precision', sql: 'participation_rate' },
    session_quality: { type: 'double precision', sql: 'session_quality' },
    average_connection_quality: { type: 'double precision', sql: 'average_connection_quality' },
    audio_quality: { type: 'double precision', sql: 'audio_quality' },
    technical_issues_count: { type: 'integer', sql: 'technical_issues_count' },
  },
};

const groupMetrics: Source = {
  name: 'group_metrics',
  role: 'facts',
  description: 'Measurements of groups at work',
  key: ['id'],
  time: 'measured_at',
  tenantVia: viaSession,
  columns: {
    id: metricId,
    group_id: code('Group that was measured', 'grp_0042_1'),
    session_id: sessionId,
    measured_at: measuredAt,
    turn_taking_score: score('How evenly they took turns', 0.7),
    collaboration_score: score('How well they worked together', 0.8),
  },
  capture: { collaboration_score: { type: 'double precision', sql: 'collaboration_score' } },
};

/** What {@link educationalMetrics} measures. */
export const EDUCATIONAL_METRICS = [
  'prompts_generated',
  'prompts_used',
  'interventions',
  'alerts_generated',
  'ai_analyses_completed',
  'ai_analyses_failed',
  'ai_processing_time_ms',
  'transcription_minutes',
  'storage_gb',
  'compute_cost',
] as const;

const educationalMetrics: Source = {
  name: 'educational_metrics',
  role: 'facts',
  description: 'Prompts, interventions, alerts, analyses and resources of a session, one value a row',
  key: ['id'],
  time: 'measured_at',
  tenantVia: viaSession,
  columns: {
    id: metricId,
    session_id: sessionId,
    metric_name: text('What was measured', 'prompts_used', { oneOf: EDUCATIONAL_METRICS }),
    metric_value: {
      type: 'double precision',
      description: 'How much, in the unit of the name',
      example: 3,
      minimum: -1_000_000_000,
      maximum: 1_000_000_000,
    },
    measured_at: measuredAt,
  },
  capture: {
    metric_name: { type: 'text', sql: 'metric_name' },
    metric_value: { type: 'double precision', sql: 'metric_value' },
  },
};

const systemHealthSamples: Source = {
  name: 'system_health_samples',
  role: 'facts',
  description: 'How the systems of a school did at a moment',
  key: ['id'],
  time: 'sampled_at',
  columns: {
    id: { ...metricId, description: 'Identity of the sample' },
    sampled_at: { ...measuredAt, description: 'When it was taken' },
    response_time_ms: milliseconds('Time of an answer, in milliseconds', 120),
    latency_ms: milliseconds('Latency of the network, in milliseconds', 35),
    websocket_connections: count('Open connections', 180),
    requests: count('Requests since the last sample', 600),
    errors: count('Requests that failed since the last sample', 2),
  },
  capture: {
    response_time_ms: { type: 'double precision', sql: 'response_time_ms' },
    latency_ms: { type: 'double precision', sql: 'latency_ms' },
    websocket_connections: { type: 'integer', sql: 'websocket_connections' },
    requests: { type: 'integer', sql: 'requests' },
    errors: { type: 'integer', sql: 'errors' },
  },
};

/** What the classroom module reads: sessions and their groups, measurements, samples of systems, and events. */
export const classroomSources: readonly Source[] = [
  classroomSessions,
  studentGroups,
  sessionMetrics,
  groupMetrics,
  educationalMetrics,
  systemHealthSamples,
  sessionEvents,
];
