import type { ReadyMadeRule } from '@tessera/module-kit';

const lastHour = { windowMinutes: 60, forMinutes: 5, minSamples: 20 } as const;

/** Rules that the platform has where alerts are enabled. */
export const workspaceAlerts: readonly ReadyMadeRule[] = [
  {
    ...lastHour,
    key: 'error_rate',
    name: 'Workspaces: many runs fail',
    description: 'More than one of ten runs of an hour fail',
    metric: 'error_rate',
    condition: 'greater_than',
    threshold: 10,
    recovery: 8,
  },
  {
    ...lastHour,
    key: 'slow_calls',
    name: 'Workspaces: calls are slow',
    description: 'The mean response time of an hour is above 1 s',
    metric: 'response_time',
    condition: 'greater_than',
    threshold: 1000,
    recovery: 900,
  },
];
