import type { Read } from '@tessera/module-kit';
import { fields, pick } from '../consciousness.fields.js';
import { rowRoles } from './shared.js';

const facet = { ...fields.facet, nullable: true };
const agent = { ...fields.agent, nullable: true };

/** Reads that show single traces, each about one person. */
export const traceReads: readonly Read[] = [
  {
    path: 'safety',
    summary: 'Traces of an elevated or critical safety level, newest first',
    description:
      '`meta.summary` has total_events, critical_count, elevated_count and affected_users of the whole window and `level`, whatever the page',
    query: 'safety',
    summaryQuery: 'safety-totals',
    shape: 'list',
    roles: rowRoles,
    views: ['analytics_safety_events'],
    parameters: {
      level: {
        type: 'string',
        description: 'Only this safety level',
        oneOf: ['elevated', 'critical'],
        example: 'critical',
      },
    },
    window: { parameter: 'days', default: 30, maximum: 365 },
    order: ['-created_at', 'tenant_id', 'id'],
    limit: { default: 100, maximum: 1000 },
    personLevel: { subject: 'user_id' },
    fields: {
      ...pick('tenant_id', 'id', 'created_at', 'user_id', 'safety_level'),
      facet,
      mode: fields.mode,
      agent,
      ...pick('latency_ms', 'practices', 'rationale'),
    },
  },
  {
    path: 'traces/:id',
    summary: 'One trace, whole, as it is now',
    description: 'Ids are unique within a tenant: where two have it, name one with `tenant_id`, or get the first',
    query: 'trace',
    shape: 'single',
    roles: ['admin'],
    pathParameters: { id: { description: 'Identity of the trace', example: fields.id.example, format: 'uuid' } },
    views: [],
    references: ['consciousness_traces'],
    missing: 'not_found',
    personLevel: { subject: 'user_id' },
    fields: {
      ...pick('tenant_id', 'id', 'created_at', 'user_id', 'session_id', 'request_id'),
      agent,
      model: fields.model,
      facet,
      ...pick('mode', 'confidence', 'safety_level', 'latency_ms', 'memory_ids', 'trace'),
    },
  },
];
