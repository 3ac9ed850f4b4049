import type { View } from '@tessera/db-core';

const EVERY_FIVE_MINUTES = '*/5 * * * *';

/** The named views of the consciousness module; `sql/views/` defines each. */
export const consciousnessViews: readonly View[] = [
  {
    name: 'analytics_facet_distribution',
    description: 'One row per facet, over all time',
    strategy: 'incremental',
    of: ['traces_by_facet'],
    schedule: EVERY_FIVE_MINUTES,
    readBy: ['authenticated', 'analyst'],
  },
  {
    name: 'analytics_agent_metrics',
    description: 'One row per agent, over all its traces with a latency',
    strategy: 'incremental',
    of: ['traces_by_agent'],
    schedule: EVERY_FIVE_MINUTES,
    readBy: ['authenticated', 'analyst'],
  },
  {
    name: 'analytics_hourly_activity',
    description: 'One row per UTC hour with traces, and how many each facet has of them',
    strategy: 'incremental',
    of: ['traces_activity', 'traces_by_facet'],
    schedule: EVERY_FIVE_MINUTES,
    readBy: ['authenticated', 'analyst'],
  },
  {
    name: 'analytics_practice_recommendations',
    description: 'One row per practice, over all time',
    strategy: 'incremental',
    of: ['practice_recommendations'],
    schedule: EVERY_FIVE_MINUTES,
    readBy: ['authenticated', 'analyst'],
  },
  {
    name: 'analytics_safety_events',
    description: 'One row per trace of an elevated or critical safety level',
    strategy: 'touched',
    of: ['safety_events'],
    schedule: EVERY_FIVE_MINUTES,
    readBy: ['authenticated'],
  },
];
