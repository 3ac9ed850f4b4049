import type { SchemaObject } from '../host/openapi/schema.js';

const maybeTime: SchemaObject = { type: ['string', 'null'], format: 'date-time' };
const maybeCount: SchemaObject = { type: ['integer', 'null'] };
const age: SchemaObject = {
  type: ['object', 'null'],
  required: ['view', 'last_refresh', 'age_seconds'],
  properties: { view: { type: 'string' }, last_refresh: maybeTime, age_seconds: maybeCount },
};

/** One module at a glance. */
export const OVERVIEW_SCHEMA: SchemaObject = {
  type: 'object',
  required: [
    'module',
    'title',
    'state',
    'views',
    'freshest',
    'stalest',
    'facts_today',
    'facts',
    'failed_refreshes_24h',
    'pending_changes',
    'tenants',
  ],
  properties: {
    module: { type: 'string' },
    title: { type: 'string' },
    state: {
      type: 'string',
      enum: ['FRESH', 'WARNING', 'STALE', 'FAILED', 'NEVER'],
      description: 'The worst of its views',
    },
    views: { type: 'integer' },
    freshest: age,
    stalest: age,
    facts_today: { ...maybeCount, description: 'Since midnight UTC; null where it is unknown of one of its sources' },
    facts: {
      type: 'array',
      items: {
        type: 'object',
        required: ['source', 'facts', 'through'],
        properties: {
          source: { type: 'string' },
          facts: maybeCount,
          through: { ...maybeTime, description: 'Up to when they are counted' },
        },
      },
    },
    failed_refreshes_24h: { type: 'integer' },
    pending_changes: { ...maybeCount, description: 'Null for callers who see some tenants only' },
    tenants: { type: 'integer', description: 'How many the caller sees' },
  },
};

/** An example of it. */
export const OVERVIEW_EXAMPLE = {
  module: 'action',
  title: 'Actions',
  state: 'FRESH',
  views: 4,
  freshest: { view: 'action_metrics_hourly', last_refresh: '2026-03-29T09:20:00.400Z', age_seconds: 130 },
  stalest: { view: 'trigger_performance_summary', last_refresh: '2026-03-29T09:15:00.300Z', age_seconds: 430 },
  facts_today: 1290,
  facts: [{ source: 'action_results', facts: 1290, through: '2026-03-29T09:20:00.123Z' }],
  failed_refreshes_24h: 0,
  pending_changes: 12,
  tenants: 12,
};
