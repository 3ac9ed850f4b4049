import type { RollupMetric } from '@tessera/module-kit';

const rollup = 'traces_activity';

const count = (name: string, title: string, column: string): RollupMetric => ({
  name,
  title,
  kind: 'sum',
  unit: 'count',
  rollup,
  sql: `coalesce(sum(${column}), 0)`,
});

/** What alert rules can ask of the consciousness module, over any window. */
export const consciousnessMetrics: readonly RollupMetric[] = [
  count('traces', 'Traces', 'trace_count'),
  count('critical_events', 'Critical safety events', 'critical_events'),
  count('elevated_events', 'Elevated safety events', 'elevated_events'),
  {
    name: 'safety_event_rate',
    title: 'Traces of an elevated or critical safety level',
    kind: 'ratio',
    unit: 'percent',
    rollup,
    sql: '100.0 * (sum(critical_events) + sum(elevated_events)) / nullif(sum(trace_count), 0)',
  },
  {
    name: 'avg_latency_ms',
    title: 'Mean latency',
    kind: 'ratio',
    unit: 'ms',
    rollup,
    sql: 'sum(latency_ms_sum)::double precision / nullif(sum(latency_ms_count), 0)',
  },
  {
    name: 'p95_latency_ms',
    title: '95th percentile of the latency',
    kind: 'distribution',
    unit: 'ms',
    rollup,
    sql: '(core.percentiles(core.histogram_sum(latency_ms_histogram), array[0.95]))[1]',
  },
  {
    name: 'avg_confidence',
    title: 'Mean confidence',
    kind: 'ratio',
    unit: 'ratio',
    rollup,
    sql: 'sum(confidence_sum)::double precision / nullif(sum(confidence_count), 0)',
  },
];
