import type { Extract, Measure, Rollup } from '@tessera/db-core';

/** Bytes of an error message that count as one error; longer texts differ in ids and addresses only. */
const ERROR_MESSAGE_BYTES = 500;

/** How many actions there were, with which outcome and how many retries: asked of every grouping. */
const outcomes: Readonly<Record<string, Measure>> = {
  execution_count: { kind: 'count' },
  success_count: { kind: 'count', where: "status = 'success'" },
  failure_count: { kind: 'count', where: "status = 'failed'" },
  retrying_count: { kind: 'count', where: "status = 'retrying'" },
  total_retries: { kind: 'sum', of: { sql: 'retry_count', type: 'bigint' } },
  actions_with_retries: { kind: 'count', where: 'retry_count > 0' },
};

const executedAt: Measure = { kind: 'extremes', of: { sql: 'executed_at', type: 'timestamptz' } };
const durationRange: Measure = { kind: 'extremes', of: { sql: 'duration_ms', type: 'integer' } };

const byType: Rollup = {
  name: 'action_results_by_type',
  description: 'Actions per kind and outcome',
  source: 'action_results',
  keys: {
    action_type: { sql: 'action_type', type: 'text' },
    status: { sql: 'status', type: 'text' },
  },
  grains: ['15m', '1h', '1d'],
  measures: {
    ...outcomes,
    duration_ms: {
      kind: 'distribution',
      of: { sql: 'duration_ms', type: 'integer' },
      percentilesAt: ['1h'],
      within: 'duration_range',
    },
    duration_range: durationRange,
    executed_at: executedAt,
  },
  readBy: ['authenticated', 'analyst'],
};

const byTrigger: Rollup = {
  name: 'action_results_by_trigger',
  description: 'Actions per trigger',
  source: 'action_results',
  where: 'trigger_id is not null',
  keys: { trigger_id: { sql: 'trigger_id', type: 'text' } },
  grains: ['1d', 'all'],
  measures: {
    ...outcomes,
    duration_ms: {
      kind: 'distribution',
      of: { sql: 'duration_ms', type: 'integer' },
      percentilesAt: ['all'],
      within: 'duration_range',
    },
    duration_range: durationRange,
    retry_count: { kind: 'extremes', of: { sql: 'retry_count', type: 'integer' } },
    executed_at: executedAt,
    hours_active: {
      kind: 'slots',
      of: { sql: "extract(hour from executed_at at time zone 'UTC')::integer", type: 'integer' },
      within: '1d',
    },
  },
  readBy: ['authenticated', 'analyst'],
};

const failuresByMessage: Rollup = {
  name: 'action_failures_by_message',
  description: 'Failed actions per trigger, kind and error message (its first 500 bytes)',
  source: 'action_results',
  where: "status = 'failed'",
  keys: {
    trigger_id: { sql: 'trigger_id', type: 'text' },
    action_type: { sql: 'action_type', type: 'text' },
    error_message: { sql: `core.left_bytes(error_message, ${ERROR_MESSAGE_BYTES})`, type: 'text' },
  },
  grains: ['15m', '1h', '1d'],
  measures: {
    failure_count: { kind: 'count' },
    total_retries: { kind: 'sum', of: { sql: 'retry_count', type: 'bigint' } },
    executed_at: executedAt,
  },
  readBy: ['authenticated', 'analyst'],
};

/** Stored figures of the action module: what its views and reads are made of. */
export const actionRollups: readonly Rollup[] = [byType, byTrigger, failuresByMessage];

/** Stored rows of single failures. They show what an action answered, so that analysts do not read them. */
export const actionExtracts: readonly Extract[] = [
  {
    name: 'action_recent_failures',
    description: 'Failed actions of the last 24 hours',
    source: 'action_results',
    where: "status = 'failed'",
    touchedWhere: "status = 'failed'",
    columns: [
      'job_id',
      'trigger_id',
      'event_id',
      'action_type',
      'error_message',
      'retry_count',
      'executed_at',
      'duration_ms',
      'response_data',
    ],
    keep: '24 hours',
    readBy: ['authenticated'],
  },
];
