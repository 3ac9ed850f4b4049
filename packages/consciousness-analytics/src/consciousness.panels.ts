import type { Panel } from '@tessera/module-kit';

const last24Hours = (figure: string, title: string, unit: Panel['unit'] = 'count'): Panel => ({
  id: `recent-${figure.replaceAll('_', '-')}`,
  title: `${title}, 24 hours`,
  kind: 'stat',
  route: 'summary',
  y: [`recent_24h.${figure}`],
  unit,
});

/** The dashboard of the consciousness module, in reading order. */
export const consciousnessPanels: readonly Panel[] = [
  last24Hours('trace_count', 'Traces'),
  last24Hours('unique_users', 'People'),
  last24Hours('critical_events', 'Critical events'),
  last24Hours('avg_latency_ms', 'Mean latency', 'ms'),
  {
    id: 'hourly-traces',
    title: 'Traces per hour, 7 days',
    kind: 'area',
    route: 'activity?hours=168',
    x: 'hour',
    y: ['trace_count', 'unique_users'],
    unit: 'count',
  },
  {
    id: 'hourly-latency',
    title: 'Latency per hour, 48 hours',
    kind: 'line',
    route: 'activity?hours=48',
    x: 'hour',
    y: ['avg_latency_ms'],
    unit: 'ms',
  },
  {
    id: 'hourly-facets',
    title: 'Facets hour by hour, 48 hours',
    kind: 'heatmap',
    route: 'activity?hours=48',
    x: 'hour',
    y: ['facet_breakdown'],
    unit: 'count',
  },
  {
    id: 'hourly-safety',
    title: 'Safety events per hour, 7 days',
    kind: 'bar',
    route: 'activity?hours=168',
    x: 'hour',
    y: ['critical_events', 'elevated_events'],
    unit: 'count',
  },
  {
    id: 'facets',
    title: 'Facets',
    kind: 'bar',
    route: 'facets?limit=20',
    x: 'facet',
    y: ['total_traces'],
    unit: 'count',
  },
  { id: 'agents', title: 'Agents', kind: 'table', route: 'agents?limit=20', unit: 'ms' },
  { id: 'practices', title: 'Practices recommended most', kind: 'table', route: 'practices?limit=20' },
  {
    id: 'safety-events',
    title: 'Safety events, 30 days',
    kind: 'timeline',
    route: 'safety?days=30',
    x: 'created_at',
    y: ['safety_level'],
  },
];
