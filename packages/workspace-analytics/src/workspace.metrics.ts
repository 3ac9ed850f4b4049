import type { Metric } from '@tessera/module-kit';

/** What alert rules can ask of the workspace module, over any window. */
export const workspaceMetrics: readonly Metric[] = [
  {
    name: 'error_rate',
    title: 'Failed runs in % of all',
    kind: 'ratio',
    unit: 'percent',
    rollup: 'runs',
    sql: '100.0 * sum(failed_runs) / nullif(sum(total_runs), 0)',
  },
  {
    name: 'response_time',
    title: 'Mean response time of calls',
    kind: 'ratio',
    unit: 'ms',
    rollup: 'activity',
    sql: 'sum(response_ms_sum)::double precision / nullif(sum(response_ms_count), 0)',
  },
  { name: 'active_users', title: 'People active', kind: 'distinct', unit: 'count', query: 'active_users' },
  {
    name: 'failed_runs',
    title: 'Runs that failed or timed out',
    kind: 'sum',
    unit: 'count',
    rollup: 'runs',
    sql: 'coalesce(sum(failed_runs), 0)',
  },
  {
    name: 'credits_consumed',
    title: 'Credits of runs',
    kind: 'sum',
    unit: 'count',
    rollup: 'runs',
    sql: 'coalesce(sum(total_credits), 0)',
  },
  {
    name: 'agent_failures',
    title: 'Agents with a run that failed or timed out',
    kind: 'distinct',
    unit: 'count',
    query: 'agent_failures',
  },
  { name: 'user_signups', title: 'People who joined', kind: 'sum', unit: 'count', query: 'user_signups' },
  {
    name: 'session_duration',
    title: 'Mean length of sessions',
    kind: 'ratio',
    unit: 'seconds',
    query: 'session_duration',
  },
];
