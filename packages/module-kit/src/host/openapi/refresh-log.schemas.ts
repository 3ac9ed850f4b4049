import type { SchemaObject } from './schema.js';

const text: SchemaObject = { type: 'string' };
const maybeText: SchemaObject = { type: ['string', 'null'] };
const maybeTime: SchemaObject = { type: ['string', 'null'], format: 'date-time' };
const maybeNumber: SchemaObject = { type: ['number', 'null'] };

/** One refresh of one view. */
export const LOG_SCHEMA: SchemaObject = {
  type: 'object',
  properties: {
    id: { type: 'integer' },
    module: text,
    view: text,
    asked_by: { type: 'string', enum: ['schedule', 'api', 'cli', 'start', 'sql'] },
    slot: maybeTime,
    replica: maybeText,
    started_at: { type: 'string', format: 'date-time' },
    finished_at: maybeTime,
    data_through: maybeTime,
    duration_ms: maybeNumber,
    rows_refreshed: maybeNumber,
    outcome: text,
    error_code: maybeText,
    error_message: maybeText,
  },
};

/** An example of it. */
export const LOG_EXAMPLE = {
  id: 812,
  module: 'action',
  view: 'action_metrics_hourly',
  asked_by: 'schedule',
  slot: '2026-03-29T09:20:00.000Z',
  replica: 'host-1/4711',
  started_at: '2026-03-29T09:20:00.050Z',
  finished_at: '2026-03-29T09:20:00.400Z',
  data_through: '2026-03-29T09:20:00.123Z',
  duration_ms: 71.3,
  rows_refreshed: 412,
  outcome: 'succeeded',
  error_code: null,
  error_message: null,
};
