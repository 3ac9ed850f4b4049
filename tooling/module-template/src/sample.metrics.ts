import type { RollupMetric } from '@tessera/module-kit';

const rollup = 'sample_events_by_kind';

/** What alert rules can ask of the module, over any window. */
export const sampleMetrics: readonly RollupMetric[] = [
  { name: 'events', title: 'Events', kind: 'sum', unit: 'count', rollup, sql: 'coalesce(sum(event_count), 0)' },
  {
    name: 'p95_duration_ms',
    title: '95th percentile of the duration',
    kind: 'distribution',
    unit: 'ms',
    rollup,
    sql: '(core.percentiles(core.histogram_sum(duration_ms_histogram), array[0.95]))[1]',
  },
];
