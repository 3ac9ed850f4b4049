import type { Role } from '@tessera/db-core';
import type { Field, Read } from '@tessera/module-kit';

const roles: readonly Role[] = ['authenticated', 'analyst', 'admin', 'service_role'];
const events = { rollup: 'sample_events_by_kind', views: ['sample_events_hourly'], roles } as const;
const count: Field = { type: 'integer', description: 'Number of events', example: 42 };
const milliseconds: Omit<Field, 'description'> = { type: 'number', example: 182.5, nullable: true };

/** Every GET route of `/api/v1/sample`; `sql/queries/` answers them. */
export const sampleReads: readonly Read[] = [
  {
    ...events,
    path: 'events/hourly',
    summary: 'Events of each of the last hours',
    query: 'events-hourly',
    shape: 'list',
    window: { parameter: 'hours', default: 24, maximum: 168, series: 'hour' },
    order: ['hour'],
    compare: { figures: ['event_count', 'avg_duration_ms'], by: ['hour'] },
    percentiles: 'approximate',
    fields: {
      hour: { type: 'timestamp', description: 'Start of the hour (UTC)', example: '2026-03-29T08:00:00.000Z' },
      partial: { type: 'boolean', description: 'Whether the hour is still running', example: false },
      event_count: count,
      avg_duration_ms: { ...milliseconds, description: 'Mean duration in milliseconds' },
      p95_duration_ms: { ...milliseconds, description: '95th percentile of the duration', approximate: true },
    },
  },
  {
    ...events,
    path: 'events/kinds',
    summary: 'Kinds of event by how often they happen',
    query: 'events-kinds',
    shape: 'list',
    window: { parameter: 'days', default: 7, maximum: 90 },
    order: ['-event_count', 'kind'],
    limit: { default: 50, maximum: 200 },
    compare: { figures: ['event_count', 'percentage'], by: ['kind'] },
    fields: {
      kind: { type: 'string', description: 'What happened', example: 'first' },
      event_count: count,
      percentage: { type: 'number', description: 'Share of all events, in percent', example: 48.25 },
      last_event_at: { type: 'timestamp', description: 'Newest event', example: '2026-03-29T08:15:30.000Z' },
    },
  },
];
