import type { SchemaObject } from './schema.js';

const time: SchemaObject = { type: ['string', 'null'], format: 'date-time' };
const count: SchemaObject = { type: 'integer' };
const size: SchemaObject = {
  type: ['integer', 'null'],
  minimum: 0,
  description: 'Of all tenants together; null for `authenticated` and `research`, who see some of them or none',
};
const text: SchemaObject = { type: 'string' };
const maybeNumber: SchemaObject = { type: ['number', 'null'] };
const maybeText: SchemaObject = { type: ['string', 'null'] };

/** Data of `refresh-status`. */
export const STATUS_SCHEMA: SchemaObject = {
  type: 'object',
  required: ['views', 'all_views_fresh'],
  properties: {
    all_views_fresh: { type: 'boolean' },
    views: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          view_name: text,
          strategy: { type: 'string', enum: ['incremental', 'touched', 'full'] },
          interval: text,
          interval_seconds: count,
          schedule: text,
          row_count: size,
          size_bytes: size,
          last_refresh: time,
          data_through: time,
          age_minutes: maybeNumber,
          age_seconds: maybeNumber,
          status: { type: 'string', enum: ['FRESH', 'WARNING', 'STALE', 'FAILED', 'NEVER'] },
          generation: count,
          last_duration_ms: maybeNumber,
          last_outcome: maybeText,
          last_error: maybeText,
          failures_in_a_row: count,
          next_attempt_at: time,
          next_run_at: { ...time, description: 'When the schedule fires next' },
          pending_changes: size,
          skipped_facts: size,
          complete_from: { ...time, description: 'Facts since then are in the view; null: all are, or (NEVER) none' },
          built_percent: {
            type: 'number',
            minimum: 0,
            maximum: 100,
            description:
              'How much of the time that the facts span is built in; reads that need more are answered from the source',
          },
        },
      },
    },
  },
};

/** Example of `refresh-status`. */
export const STATUS_EXAMPLE = {
  all_views_fresh: true,
  views: [
    {
      view_name: 'action_metrics_hourly',
      strategy: 'incremental',
      interval: '5 minutes',
      interval_seconds: 300,
      schedule: '*/5 * * * *',
      row_count: 6480,
      size_bytes: 1_327_104,
      last_refresh: '2026-03-29T09:20:00.400Z',
      data_through: '2026-03-29T09:20:00.123Z',
      age_minutes: 2.2,
      age_seconds: 130,
      status: 'FRESH',
      generation: 42,
      last_duration_ms: 71.3,
      last_outcome: 'succeeded',
      last_error: null,
      failures_in_a_row: 0,
      next_attempt_at: null,
      next_run_at: '2026-03-29T09:25:00.000Z',
      pending_changes: 18,
      skipped_facts: 0,
      complete_from: null,
      built_percent: 100,
    },
  ],
};

/** Data of `refresh`. */
export const REFRESH_SCHEMA: SchemaObject = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      view_name: text,
      refresh_duration_ms: { type: 'number' },
      rows_refreshed: count,
      success: { type: 'boolean' },
      error_message: maybeText,
    },
  },
};

/** Example of `refresh`. */
export const REFRESH_EXAMPLE = [
  {
    view_name: 'action_metrics_hourly',
    refresh_duration_ms: 71.3,
    rows_refreshed: 412,
    success: true,
    error_message: null,
  },
];
