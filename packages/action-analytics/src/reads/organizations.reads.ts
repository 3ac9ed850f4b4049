import type { Read } from '@tessera/module-kit';
import { outcomeFields, pick } from '../action.fields.js';
import { aggregateRoles, byType, longList } from './shared.js';

/** Reads per organization, for billing and planning. */
export const organizationReads: readonly Read[] = [
  {
    ...byType,
    path: 'organizations/usage',
    summary: 'What each organization used, with its plan',
    description: 'Organizations without actions are rows with zeros.',
    query: 'organizations-usage',
    shape: 'list',
    roles: aggregateRoles,
    references: ['organizations'],
    window: { parameter: 'days', default: 30, maximum: 90 },
    order: ['organization_id'],
    limit: longList,
    compare: {
      figures: [...outcomeFields, 'success_rate', 'avg_duration_ms', 'total_retries'],
      by: ['organization_id'],
    },
    fields: pick(
      'organization_id',
      'organization_name',
      'plan',
      ...outcomeFields,
      'success_rate',
      'avg_duration_ms',
      'total_retries',
      'last_execution_at',
    ),
  },
  {
    ...byType,
    path: 'organizations/top',
    summary: 'Organizations that did most',
    query: 'organizations-top',
    shape: 'list',
    roles: aggregateRoles,
    references: ['organizations'],
    window: { parameter: 'days', default: 30, maximum: 90 },
    order: ['-total_executions', 'organization_id'],
    limit: { default: 10, maximum: 100 },
    compare: {
      figures: ['total_executions', 'percentage', 'success_rate', 'avg_duration_ms'],
      by: ['organization_id'],
    },
    fields: pick(
      'organization_id',
      'organization_name',
      'plan',
      'total_executions',
      'percentage',
      'success_count',
      'failure_count',
      'retrying_count',
      'success_rate',
      'avg_duration_ms',
      'last_execution_at',
    ),
  },
];
