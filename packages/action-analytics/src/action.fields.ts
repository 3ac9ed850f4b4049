import type { Field } from '@tessera/module-kit';

const count = (description: string, example: number): Field => ({ type: 'integer', description, example });
const percent = (description: string, example: number): Field => ({
  type: 'number',
  description,
  example,
  nullable: true,
});
const milliseconds = (description: string, example: number): Field => ({
  type: 'number',
  description,
  example,
  nullable: true,
});

/** Every field that a read of the action module answers, described once: a name means the same on all routes. */
export const fields = {
  organization_id: { type: 'string', description: 'Organization that owns the row', example: 'org_acme' },
  organization_name: { type: 'string', description: 'Name of the organization', example: 'Acme GmbH', nullable: true },
  plan: { type: 'string', description: 'Plan of the organization', example: 'pro', nullable: true },
  trigger_id: { type: 'string', description: 'Trigger that asked for the actions', example: 'trg_0042' },
  trigger_name: {
    type: 'string',
    description: 'Name of the trigger; null when it was deleted',
    example: 'Low balance to Telegram',
    nullable: true,
  },
  enabled: {
    type: 'boolean',
    description: 'Whether the trigger may run; null when it was deleted',
    example: true,
    nullable: true,
  },
  created_at: {
    type: 'timestamp',
    description: 'When the trigger was made',
    example: '2025-11-03T10:00:00.000Z',
    nullable: true,
  },

  action_type: { type: 'string', description: 'Kind of action', example: 'rest' },
  status: { type: 'string', description: 'Outcome of the actions: success, failed or retrying', example: 'success' },
  hour: { type: 'timestamp', description: 'Start of the UTC hour', example: '2026-03-29T08:00:00.000Z' },
  day: { type: 'date', description: 'Local date in the zone of `tz`', example: '2026-03-29' },
  week: { type: 'string', description: 'ISO week in the zone of `tz`', example: '2026-W13' },
  week_start: { type: 'date', description: 'Local date of its Monday', example: '2026-03-23' },
  starts_at: {
    type: 'timestamp',
    description: 'Moment at which the bucket begins',
    example: '2026-03-28T23:00:00.000Z',
  },
  partial: { type: 'boolean', description: 'The bucket is still running', example: false },
  hour_of_day: { type: 'integer', description: 'Local hour, 0 to 23, in the zone of `tz`', example: 14 },

  total_executions: count('Actions executed', 1520),
  success_count: count('Actions that succeeded', 1458),
  failure_count: count('Actions that failed', 55),
  retrying_count: count('Actions still being retried', 7),
  success_rate: percent('Succeeded in % of all, retrying ones included; null without actions', 95.92),
  failure_rate: percent('Failed in % of all; null without actions', 3.62),
  percentage: percent('Share of the row in % of all rows', 48.31),
  avg_duration_ms: milliseconds('Mean duration in ms; null where none was measured', 312.4),
  min_duration_ms: milliseconds('Shortest duration in ms', 18),
  max_duration_ms: milliseconds('Longest duration in ms', 8421),
  p50_duration_ms: { ...milliseconds('Median duration in ms, within 1 %', 240.1), approximate: true },
  p95_duration_ms: { ...milliseconds('95th percentile of the duration in ms, within 1 %', 981.5), approximate: true },
  p99_duration_ms: { ...milliseconds('99th percentile of the duration in ms, within 1 %', 2210.7), approximate: true },
  total_retries: count('Retries of all actions', 131),
  avg_retries: { type: 'number', description: 'Retries per action', example: 0.09, nullable: true },
  max_retries: { type: 'integer', description: 'Most retries of one action', example: 3, nullable: true },
  hours_active: count('Different UTC hours in which it ran', 167),
  first_execution_at: {
    type: 'timestamp',
    description: 'First action',
    example: '2026-02-27T06:12:09.000Z',
    nullable: true,
  },
  last_execution_at: {
    type: 'timestamp',
    description: 'Last action',
    example: '2026-03-29T08:14:51.000Z',
    nullable: true,
  },
  first_failure_at: {
    type: 'timestamp',
    description: 'First failure in the window',
    example: '2026-03-28T11:02:44.000Z',
    nullable: true,
  },
  last_failure_at: {
    type: 'timestamp',
    description: 'Last failure in the window',
    example: '2026-03-29T07:58:03.000Z',
    nullable: true,
  },
  distinct_errors: count('Different error messages (first 500 bytes)', 4),
  affected_triggers: count('Different triggers with this error', 6),
  action_types: { type: 'array', description: 'Kinds of action with this error', example: ['mcp', 'rest'] },
  error_message: {
    type: 'string',
    description: 'First 500 bytes of the error; null where none was given',
    example: 'connect ETIMEDOUT',
    nullable: true,
  },

  metric_value: { ...milliseconds('The figure that `metric` names; rows are ordered by it', 981.5), approximate: true },
  threshold_ms: { type: 'number', description: 'The threshold that was asked for', example: 5000 },
  severity: { type: 'string', description: 'WARNING above the threshold, CRITICAL above twice it', example: 'WARNING' },
  health: {
    type: 'string',
    description: 'CRITICAL below 50 % (or the threshold if that is less), WARNING below the threshold, else OK',
    example: 'OK',
  },
  system_status: {
    type: 'string',
    description: 'healthy at 95 % success or more, degraded at 90 %, else unhealthy; null without actions',
    example: 'healthy',
    nullable: true,
  },
  by_action_type: { type: 'object', description: 'Actions per kind', example: { rest: 41, telegram: 17 } },
  avg_executions_per_day: {
    type: 'number',
    description: 'Actions per occurrence of this local hour in the window',
    example: 88.4,
    nullable: true,
  },
  previous_executions: {
    type: 'integer',
    description: 'Actions of the week before; null before the first week shown',
    example: 9120,
    nullable: true,
  },
  growth_pct: percent('Growth over the week before in %; null where there is nothing to compare', 6.41),

  id: { type: 'string', description: 'Identity of the result', example: 'res_01J9Z4' },
  job_id: { type: 'string', description: 'Job that ran the action', example: 'job_8842', nullable: true },
  event_id: { type: 'string', description: 'Event that set the trigger off', example: 'evt_77120', nullable: true },
  retry_count: { type: 'integer', description: 'Retries before it failed', example: 3, nullable: true },
  executed_at: { type: 'timestamp', description: 'When the action was executed', example: '2026-03-29T07:58:03.000Z' },
  duration_ms: { type: 'integer', description: 'Time it took in ms', example: 30_000, nullable: true },
  response_data: {
    type: 'object',
    description: 'What the action answered, as stored',
    example: { status: 503 },
    nullable: true,
  },
} as const satisfies Readonly<Record<string, Field>>;

/** Picks fields of the vocabulary for a read, in the order of its columns. */
export function pick(...names: readonly (keyof typeof fields)[]): Readonly<Record<string, Field>> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/** Counts of executions by outcome, which most reads carry. */
export const outcomeFields = ['total_executions', 'success_count', 'failure_count', 'retrying_count'] as const;

/** Who a per-trigger row is about. */
export const triggerFields = ['organization_id', 'organization_name', 'trigger_id', 'trigger_name'] as const;
