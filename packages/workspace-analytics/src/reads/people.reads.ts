import type { Read } from '@tessera/module-kit';
import { pick } from '../workspace.fields.js';
import { aggregateRoles, ofWorkspace } from './shared.js';

const active = ['daily_active_users', 'weekly_active_users', 'monthly_active_users'] as const;

/** Reads about the people of a workspace, counted. */
export const peopleReads: readonly Read[] = [
  {
    ...ofWorkspace,
    path: 'workspaces/:id/active-users',
    summary: 'People active in the 1, 7 and 30 days that end with each day',
    description:
      'Days of `tz`, oldest first. Who was there is kept for 395 days: figures that need older days are null in zones other than UTC',
    query: 'workspace-active-users',
    shape: 'list',
    roles: aggregateRoles,
    views: ['mv_active_users'],
    window: { parameter: 'days', default: 30, maximum: 365, series: 'day', tz: true },
    order: ['activity_date'],
    limit: { default: 365, maximum: 365 },
    compare: { figures: active, by: ['activity_date'] },
    fields: pick('activity_date', 'partial', ...active),
  },
  {
    ...ofWorkspace,
    path: 'workspaces/:id/cohorts',
    summary: 'Of the people who came first in a period: how many came back, and what they bring',
    description:
      'One row per day, week (from Monday) or month in which somebody came first, newest first; periods are UTC',
    query: 'workspace-cohorts',
    shape: 'list',
    roles: aggregateRoles,
    views: ['user_cohorts'],
    parameters: {
      period: {
        type: 'string',
        description: 'Length of the periods',
        oneOf: ['daily', 'weekly', 'monthly'],
        default: 'weekly',
        example: 'weekly',
      },
    },
    order: ['-cohort_date'],
    limit: { default: 100, maximum: 1000 },
    fields: pick(
      'cohort_period',
      'cohort_date',
      'initial_users',
      'retention_data',
      'ltv_estimate',
      'avg_revenue_per_user',
      'churn_rate',
    ),
  },
];
