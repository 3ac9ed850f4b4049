import type { ReadyMadeRule } from '@tessera/module-kit';

const lastHour = { windowMinutes: 60, forMinutes: 5, minSamples: 20 } as const;

/** Rules that the platform has where alerts are enabled. */
export const consciousnessAlerts: readonly ReadyMadeRule[] = [
  {
    ...lastHour,
    key: 'slow_traces',
    name: 'Guide: answers are slow',
    description: 'One of twenty traces of an hour takes more than 1 s',
    metric: 'p95_latency_ms',
    condition: 'greater_than',
    threshold: 1000,
    recovery: 900,
  },
];
