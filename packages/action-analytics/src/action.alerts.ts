import type { ReadyMadeRule } from '@tessera/module-kit';

const lastHour = { windowMinutes: 60, forMinutes: 5, minSamples: 20 } as const;

/** Rules that the platform has where alerts are enabled. */
export const actionAlerts: readonly ReadyMadeRule[] = [
  {
    ...lastHour,
    key: 'success_rate',
    name: 'Actions: success rate is low',
    description: 'Fewer than nine of ten actions of an hour succeed',
    metric: 'success_rate',
    condition: 'less_than',
    threshold: 90,
    recovery: 92,
  },
  {
    ...lastHour,
    key: 'slow_actions',
    name: 'Actions are slow',
    description: 'One of twenty actions of an hour takes more than 1 s',
    metric: 'p95_duration_ms',
    condition: 'greater_than',
    threshold: 1000,
    recovery: 900,
  },
];
