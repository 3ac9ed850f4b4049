import type { ColumnType, Measure, Rollup } from '@tessera/db-core';
import { EDUCATIONAL_METRICS } from './classroom.sources.js';

/** Figures of a school are its own to see: a class can be smaller than any group that hides a student. */
const readBy = ['authenticated'] as const;

const shared = { keys: {}, grains: ['1h'], readBy } as const;

/** Sum and number of the values of a column, so that averages over any hours are Σ/Σ. */
function averaged(column: string): Record<string, Measure> {
  return {
    [`${column}_sum`]: { kind: 'sum', of: number(column) },
    [`${column}_count`]: { kind: 'count', where: `${column} is not null` },
  };
}

function number(sql: string, type: ColumnType = 'numeric'): { sql: string; type: ColumnType } {
  return { sql: type === 'numeric' ? `${sql}::numeric` : sql, type };
}

/** Sum and number of the values of each educational metric. */
function ofEach(): Record<string, Measure> {
  return Object.fromEntries(
    EDUCATIONAL_METRICS.flatMap((name): [string, Measure][] => [
      [name, { kind: 'sum', of: number('metric_value'), where: `metric_name = '${name}'` }],
      [`${name}_values`, { kind: 'count', where: `metric_name = '${name}'` }],
    ]),
  );
}

/** What adds up by the hour. */
export const classroomRollups: readonly Rollup[] = [
  {
    name: 'session_quality',
    description: 'Measurements of sessions per school and hour',
    source: 'session_metrics',
    ...shared,
    measures: {
      measurements: { kind: 'count' },
      ...averaged('overall_engagement_score'),
      ...averaged('participation_rate'),
      ...averaged('session_quality'),
      ...averaged('average_connection_quality'),
      ...averaged('audio_quality'),
      technical_issues: { kind: 'sum', of: { sql: 'coalesce(technical_issues_count, 0)', type: 'integer' } },
    },
  },
  {
    name: 'group_work',
    description: 'Measurements of groups per school and hour',
    source: 'group_metrics',
    ...shared,
    measures: { measurements: { kind: 'count' }, ...averaged('collaboration_score') },
  },
  {
    name: 'education',
    description: 'Prompts, interventions, analyses and resources per school and hour',
    source: 'educational_metrics',
    ...shared,
    measures: { measurements: { kind: 'count' }, ...ofEach() },
  },
  {
    name: 'system_health',
    description: 'Samples of systems per school and hour',
    source: 'system_health_samples',
    ...shared,
    measures: {
      samples: { kind: 'count' },
      ...averaged('response_time_ms'),
      ...averaged('latency_ms'),
      websocket_connections: { kind: 'extremes', of: { sql: 'websocket_connections', type: 'integer' } },
      requests: { kind: 'sum', of: { sql: 'requests', type: 'integer' } },
      errors: { kind: 'sum', of: { sql: 'errors', type: 'integer' } },
      error_samples: { kind: 'count', where: 'errors is not null' },
    },
  },
  {
    name: 'events_by_type',
    description: 'Events of sessions per school, hour and kind',
    source: 'session_events',
    keys: { event_type: { sql: 'event_type', type: 'text' } },
    grains: ['1h', '1d'],
    measures: { events: { kind: 'count' } },
    readBy,
  },
];
