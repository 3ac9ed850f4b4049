import type { View } from '@tessera/db-core';

const EVERY_FIVE_MINUTES = '*/5 * * * *';

/** The named views of the action module; `sql/views/` defines each. */
export const actionViews: readonly View[] = [
  {
    name: 'action_metrics_hourly',
    description: 'One row per organization, UTC hour, kind of action and outcome',
    strategy: 'incremental',
    of: ['action_results_by_type'],
    schedule: EVERY_FIVE_MINUTES,
    readBy: ['authenticated', 'analyst'],
  },
  {
    name: 'trigger_performance_summary',
    description: 'One row per trigger, over all time',
    strategy: 'incremental',
    of: ['action_results_by_trigger'],
    schedule: EVERY_FIVE_MINUTES,
    readBy: ['authenticated', 'analyst'],
  },
  {
    name: 'recent_failures',
    description: 'One row per action that failed in the last 24 hours',
    strategy: 'incremental',
    of: ['action_recent_failures', 'action_failures_by_message'],
    schedule: EVERY_FIVE_MINUTES,
    readBy: ['authenticated'],
  },
  {
    name: 'action_type_distribution',
    description: 'One row per organization and kind of action, over the last 30 days',
    strategy: 'incremental',
    of: ['action_results_by_type'],
    schedule: EVERY_FIVE_MINUTES,
    readBy: ['authenticated', 'analyst'],
  },
];
