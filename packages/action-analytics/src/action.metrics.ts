import type { RollupMetric } from '@tessera/module-kit';

const rollup = 'action_results_by_type';

/** What alert rules can ask of the action module, over any window. */
export const actionMetrics: readonly RollupMetric[] = [
  {
    name: 'executions',
    title: 'Actions',
    kind: 'sum',
    unit: 'count',
    rollup,
    sql: 'coalesce(sum(execution_count), 0)',
  },
  {
    name: 'failed_actions',
    title: 'Failed actions',
    kind: 'sum',
    unit: 'count',
    rollup,
    sql: 'coalesce(sum(failure_count), 0)',
  },
  { name: 'retries', title: 'Retries', kind: 'sum', unit: 'count', rollup, sql: 'coalesce(sum(total_retries), 0)' },
  {
    name: 'success_rate',
    title: 'Success rate',
    kind: 'ratio',
    unit: 'percent',
    rollup,
    sql: '100.0 * sum(success_count) / nullif(sum(execution_count), 0)',
  },
  {
    name: 'failure_rate',
    title: 'Failure rate',
    kind: 'ratio',
    unit: 'percent',
    rollup,
    sql: '100.0 * sum(failure_count) / nullif(sum(execution_count), 0)',
  },
  {
    name: 'avg_duration_ms',
    title: 'Mean duration',
    kind: 'ratio',
    unit: 'ms',
    rollup,
    sql: 'sum(duration_ms_sum)::double precision / nullif(sum(duration_ms_count), 0)',
  },
  {
    name: 'p95_duration_ms',
    title: '95th percentile of the duration',
    kind: 'distribution',
    unit: 'ms',
    rollup,
    sql: '(core.percentiles(core.histogram_sum(duration_ms_histogram), array[0.95]))[1]',
  },
  {
    name: 'max_duration_ms',
    title: 'Longest duration',
    kind: 'extremum',
    unit: 'ms',
    rollup,
    sql: 'max(duration_range_max)',
  },
];
