import type { View } from '@tessera/db-core';

const EVERY_FIVE_MINUTES = '*/5 * * * *';

const shared = { strategy: 'touched', schedule: EVERY_FIVE_MINUTES, readBy: ['authenticated', 'analyst'] } as const;

/** The named relations of the workspace module; `sql/views/` defines each. */
export const workspaceViews: readonly View[] = [
  {
    name: 'daily_metrics',
    description: 'One row per workspace and UTC day',
    of: ['activity', 'runs', 'runs_by_agent', 'runs_by_model', 'people', 'sessions', 'errors_by_name'],
    ...shared,
  },
  {
    name: 'hourly_metrics',
    description: 'One row per workspace and UTC hour of the last 30 days',
    of: ['activity', 'runs', 'people'],
    ...shared,
  },
  {
    name: 'agent_performance',
    description: 'One row per workspace, agent and UTC day',
    of: ['runs_by_agent', 'run_failures'],
    ...shared,
    strategy: 'incremental',
  },
  {
    name: 'user_cohorts',
    description: 'One row per workspace and day, week or month in which people came first',
    of: ['people'],
    ...shared,
  },
  {
    name: 'mv_active_users',
    description: 'One row per workspace and UTC day: people of the 1, 7 and 30 days ending that day',
    of: ['people'],
    ...shared,
  },
  {
    name: 'mv_top_agents',
    description: 'One row per workspace and agent, over the last 30 UTC days',
    of: ['runs_by_agent'],
    ...shared,
    strategy: 'incremental',
  },
  {
    name: 'mv_workspace_summary',
    description: 'One row per workspace, over the last 30 UTC days',
    of: ['activity', 'runs', 'runs_by_agent', 'people', 'sessions'],
    ...shared,
  },
  {
    name: 'mv_error_trends',
    description: 'One row per workspace, UTC day, kind and name of error, over the last 30 days',
    of: ['errors_by_name', 'messages'],
    ...shared,
    readBy: ['authenticated'],
  },
  {
    name: 'mv_agent_usage_trends',
    description: 'One row per workspace, agent and UTC day of the last 30, beside the same weekday a week before',
    of: ['runs_by_agent'],
    ...shared,
    strategy: 'incremental',
  },
];
