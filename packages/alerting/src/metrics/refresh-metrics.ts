import type { Metric } from '@tessera/module-kit';

/** What rules of the platform can ask of every module that has views: how its refreshes go. Answered by `alerts.refresh_metric`. */
export const refreshMetrics: readonly Pick<Metric, 'name' | 'title' | 'kind' | 'unit'>[] = [
  { name: 'view_age_minutes', title: 'Age of the oldest view', kind: 'last', unit: 'minutes' },
  { name: 'refresh_duration_ms', title: 'Longest refresh', kind: 'extremum', unit: 'ms' },
  { name: 'refresh_failed', title: 'Refreshes that failed or were held', kind: 'sum', unit: 'count' },
];
