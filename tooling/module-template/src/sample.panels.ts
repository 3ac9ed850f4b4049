import type { Panel } from '@tessera/module-kit';

/** The dashboard of the module, in reading order. */
export const samplePanels: readonly Panel[] = [
  {
    id: 'events-hourly',
    title: 'Events per hour',
    kind: 'line',
    route: 'events/hourly?hours=48',
    x: 'hour',
    y: ['event_count'],
    unit: 'count',
  },
  {
    id: 'duration-hourly',
    title: 'Duration per hour',
    kind: 'line',
    route: 'events/hourly?hours=48',
    x: 'hour',
    y: ['avg_duration_ms', 'p95_duration_ms'],
    unit: 'ms',
  },
  {
    id: 'kinds',
    title: 'Kinds of event, 7 days',
    kind: 'bar',
    route: 'events/kinds?days=7',
    x: 'kind',
    y: ['event_count'],
    unit: 'count',
  },
];
