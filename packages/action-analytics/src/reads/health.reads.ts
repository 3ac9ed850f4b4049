import type { Read } from '@tessera/module-kit';
import { fields, outcomeFields, pick } from '../action.fields.js';
import { aggregateRoles, byType, lastHours } from './shared.js';

const figures = [
  ...outcomeFields,
  'success_rate',
  'failure_rate',
  'total_retries',
  'avg_duration_ms',
  'min_duration_ms',
  'max_duration_ms',
  'p50_duration_ms',
  'p95_duration_ms',
  'p99_duration_ms',
] as const;

/** The state of the whole, in one row. */
export const healthReads: readonly Read[] = [
  {
    ...byType,
    path: 'health/summary',
    summary: 'Whether the automations are healthy, and their figures of the last 24 hours',
    description: 'healthy at 95 % success or more, degraded at 90 %, else unhealthy; null without actions.',
    query: 'health-summary',
    shape: 'single',
    roles: aggregateRoles,
    window: lastHours,
    compare: { figures, by: [] },
    percentiles: 'approximate',
    fields: { status: fields.system_status, ...pick(...figures, 'last_execution_at') },
  },
];
