import type { Read } from '@tessera/module-kit';
import { pick } from '../workspace.fields.js';
import { aggregateRoles, ofAgent } from './shared.js';

const outcomes = ['total_runs', 'successful_runs', 'failed_runs', 'cancelled_runs', 'success_rate'] as const;

const top = [
  ...outcomes,
  'unique_users',
  'avg_runtime_seconds',
  'median_runtime_seconds',
  'total_credits',
  'avg_credits_per_run',
  'avg_user_rating',
] as const;

const insights = [
  ...outcomes,
  'error_rate',
  'unique_users',
  'avg_runtime_seconds',
  'min_runtime_seconds',
  'max_runtime_seconds',
  'p50_runtime_seconds',
  'p75_runtime_seconds',
  'p95_runtime_seconds',
  'p99_runtime_seconds',
  'total_credits',
  'avg_credits_per_run',
  'total_tokens_used',
  'avg_tokens_per_run',
  'avg_user_rating',
  'total_feedback_count',
] as const;

/** People of the window, counted once however many days they came. */
const users = { rollup: 'runs_by_agent', over: 'window', distinct: 'unique_users' } as const;

/** Reads about agents. Windows begin at UTC days, the grain that is stored per agent. */
export const agentReads: readonly Read[] = [
  {
    path: 'agents/top',
    summary: 'Agents that lead by a figure of the last days',
    description:
      'Highest value first (`avg_runtime`: slowest first); agents without the value are left out. An agent of two workspaces is two rows',
    query: 'agents-top',
    shape: 'list',
    roles: aggregateRoles,
    rollup: 'runs_by_agent',
    further: { users },
    views: ['mv_top_agents'],
    parameters: {
      metric: {
        type: 'string',
        description: 'Figure that orders the agents',
        oneOf: ['total_runs', 'success_rate', 'total_credits', 'unique_users', 'avg_runtime'],
        default: 'total_runs',
        example: 'total_runs',
      },
    },
    window: { parameter: 'days', default: 30, maximum: 90, grain: '1d' },
    order: ['-metric_value', 'workspace_id', 'agent_id'],
    limit: { default: 10, maximum: 100 },
    compare: { figures: [...top, 'metric_value'], by: ['workspace_id', 'agent_id'] },
    percentiles: 'approximate',
    fields: pick('workspace_id', 'agent_id', ...top, 'metric_value'),
  },
  {
    ...ofAgent,
    path: 'agents/:id/insights',
    summary: 'How one agent did in the last days',
    description:
      'Over all of the caller’s workspaces in which it ran; zeros and nulls where it did not run in the window',
    query: 'agent-insights',
    shape: 'single',
    roles: aggregateRoles,
    rollup: 'runs_by_agent',
    further: {
      users,
      failures: { rollup: 'run_failures', over: 'window' },
      ever: { rollup: 'runs_by_agent', over: 'all' },
    },
    views: ['agent_performance'],
    window: { parameter: 'days', default: 30, maximum: 365, grain: '1d' },
    missing: 'not_found',
    compare: { figures: insights, by: [] },
    percentiles: 'approximate',
    fields: pick('agent_id', ...insights, 'error_types', 'common_failure_reasons'),
  },
  {
    ...ofAgent,
    path: 'agents/:id/trends',
    summary: 'Whether one agent is used more or less than a week before, day by day',
    description:
      'One row per UTC day, oldest first, beside the same weekday a week before; `meta.summary` has the runs of the window and the last day with one',
    query: 'agent-trends',
    summaryQuery: 'agent-trends-summary',
    shape: 'list',
    roles: aggregateRoles,
    views: ['mv_agent_usage_trends'],
    window: { parameter: 'days', default: 30, maximum: 90, series: 'day' },
    order: ['usage_date'],
    limit: { default: 90, maximum: 90 },
    missing: 'not_found',
    compare: { figures: ['total_runs', 'unique_users'], by: ['usage_date'] },
    fields: pick('usage_date', 'partial', 'total_runs', 'unique_users', 'previous_runs', 'growth_pct', 'trend'),
  },
];
