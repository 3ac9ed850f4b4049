import type { Field } from '@tessera/module-kit';

const count = (description: string, example: number): Field => ({ type: 'integer', description, example });
const amount = (description: string, example: number): Field => ({ type: 'number', description, example });
const figure = (description: string, example: number): Field => ({ ...amount(description, example), nullable: true });
const day = (description: string): Field => ({ type: 'date', description, example: '2026-03-29' });

const runtime = (what: string, example: number): Field =>
  figure(`${what} of the runs that have a runtime, in seconds; null where none has`, example);

/** Every field that a read of the workspace module answers, described once; docs/metrics.md has the formulas. */
export const fields = {
  workspace_id: {
    type: 'string',
    description: 'Workspace that the row is about',
    example: '10000000-0000-4000-8000-000000000001',
  },
  agent_id: { type: 'string', description: 'Agent that ran', example: 'a0000000-0000-4000-8000-000000000004' },
  metric_date: day('UTC day'),
  metric_hour: { type: 'timestamp', description: 'Start of the UTC hour', example: '2026-03-29T08:00:00.000Z' },
  activity_date: day('Day in the zone that was asked for'),
  error_date: day('UTC day'),
  usage_date: day('UTC day'),
  partial: { type: 'boolean', description: 'The bucket is still running', example: false },

  total_users: count('People who were ever active, up to then', 412),
  active_users: count('People with activity or a run', 118),
  new_users: count('People who were active for the first time', 7),
  returning_users: count('Active people who are not new', 111),
  unique_users: count('People who asked for the runs, in each workspace', 37),
  daily_active_users: figure('People active on the day; null where it is not kept who was there', 118),
  weekly_active_users: figure(
    'People active in the 7 days that end with it; null where it is not kept who was there',
    260,
  ),
  monthly_active_users: figure(
    'People active in the 30 days that end with it; null where it is not kept who was there',
    341,
  ),

  total_sessions: count('Sessions, one per session and day', 204),
  avg_session_duration_seconds: figure('Mean time from first to last event of a session; null without sessions', 845.2),
  bounce_rate: figure('Sessions of one event in %; null without sessions', 21.57),

  total_runs: count('Runs', 530),
  successful_runs: count('Runs that completed', 491),
  failed_runs: count('Runs that failed or timed out', 27),
  cancelled_runs: count('Runs that were cancelled', 12),
  unique_agents_run: count('Agents that ran', 9),
  success_rate: figure('Completed runs in % of all; null without runs', 92.64),
  error_rate: figure('Failed runs in % of all; null without runs', 5.09),
  avg_runtime_seconds: runtime('Mean', 6.4),
  min_runtime_seconds: runtime('Shortest', 0.3),
  max_runtime_seconds: runtime('Longest', 120),
  median_runtime_seconds: { ...runtime('Median, within 1 %,', 4.2), approximate: true },
  p50_runtime_seconds: { ...runtime('Median, within 1 %,', 4.2), approximate: true },
  p75_runtime_seconds: { ...runtime('75th percentile, within 1 %,', 7.9), approximate: true },
  p95_runtime_seconds: { ...runtime('95th percentile, within 1 %,', 19.8), approximate: true },
  p99_runtime_seconds: { ...runtime('99th percentile, within 1 %,', 61.5), approximate: true },
  metric_value: { ...amount('The figure that orders the list', 530), approximate: true },

  total_credits: amount('Credits of all runs', 812.5),
  total_credits_consumed: amount('Credits of all runs', 812.5),
  avg_credits_per_run: figure('Credits per run; null without runs', 1.53),
  credits_by_model: {
    type: 'object',
    description: 'Credits per model; `unknown` where a run names none',
    example: { 'large-2': 640.5, 'small-1': 172 },
  },
  top_agents: {
    type: 'array',
    description: 'The five agents with most runs, as {agent_id, runs}',
    example: [{ agent_id: 'a0000000-0000-4000-8000-000000000004', runs: 120 }],
  },
  total_tokens_used: count('Tokens of the runs that counted them', 968_400),
  avg_tokens_per_run: figure('Mean tokens of the runs that counted them; null where none did', 1830.6),
  avg_user_rating: figure('Mean rating, 1 to 5; null without ratings', 4.3),
  total_feedback_count: count('Runs that were rated', 61),
  error_types: {
    type: 'object',
    description: 'Failed runs per kind of failure',
    example: { rate_limited: 14, timeout: 13 },
  },
  common_failure_reasons: {
    type: 'array',
    description: 'The five most frequent texts of failed runs, as {reason, runs}',
    example: [{ reason: 'the model answered 429', runs: 14 }],
  },

  total_errors: count('Events of type error', 31),
  errors_by_type: {
    type: 'object',
    description: 'Errors per `metadata.error_type`; `unknown` where there is none',
    example: { network: 19, unknown: 12 },
  },
  error_type: {
    type: 'string',
    description: '`metadata.error_type`; `unknown` where there is none',
    example: 'network',
  },
  event_name: { type: 'string', description: 'Name of the event', example: 'board_saved', nullable: true },
  error_count: count('Errors', 12),
  affected_users: count('People who met one', 5),
  sample_messages: {
    type: 'array',
    description: 'At most five different `metadata.message`, the latest first',
    example: ['the connection was lost'],
  },
  avg_response_time_ms: figure('Mean `metadata.duration_ms` of api_call events; null where none has one', 142.7),
  p95_response_time_ms: { ...figure('95th percentile of the same in ms, within 1 %', 480.2), approximate: true },

  cohort_period: { type: 'string', description: 'daily, weekly or monthly', example: 'weekly' },
  cohort_date: day('First UTC day of the period in which these people came first'),
  initial_users: count('People who came first in that period', 24),
  retention_data: {
    type: 'object',
    description: 'Of the initial people, % active in the period that many periods later; only periods that are over',
    example: { week_1: 62.5, week_2: 50 },
  },
  ltv_estimate: figure(
    'Revenue to be expected of one of them; null before a period is over, or if nobody left',
    4.1875,
  ),
  avg_revenue_per_user: amount('Revenue of their runs so far, per person', 1.25),
  churn_rate: figure('% not active in the last period that is over; null before one is', 50),

  previous_runs: {
    type: 'integer',
    description: 'Runs on the same weekday a week before; null where nothing ran',
    example: 40,
    nullable: true,
  },
  growth_pct: figure('Change against it in %; null where nothing ran a week before, and of the running day', 12.5),
  trend: {
    type: 'string',
    description: 'growing from 10 % on, declining from -10 % on, else stable; null without growth_pct',
    example: 'growing',
    nullable: true,
  },
} as const satisfies Readonly<Record<string, Field>>;

/** Picks fields of the vocabulary for a read, in the order of its columns. */
export function pick(...names: readonly (keyof typeof fields)[]): Readonly<Record<string, Field>> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}
