import type { Field, Parameter, Read } from '@tessera/module-kit';
import { EXAMPLE_RULE, firingFields, historyFields, ruleFields, stateFields } from './rule.fields.js';

const shared = { roles: ['authenticated', 'admin', 'service_role'], views: [] } as const;
const list = { ...shared, shape: 'list', limit: { default: 100, maximum: 1000 } } as const;
const uuid = { id: { description: 'Id', example: EXAMPLE_RULE, format: 'uuid' as const } };
const rule_id: Parameter = { type: 'string', description: 'Only of this rule', maxLength: 36, example: EXAMPLE_RULE };
const days = (fallback: number): Parameter => ({
  type: 'integer',
  description: 'Days back',
  default: fallback,
  minimum: 1,
  maximum: 180,
  example: fallback,
});
const count = (description: string, example: number): Field => ({ type: 'integer', description, example });

/** Rules, states and incidents; row-level security decides whose. What changes them is in rules.controller.ts. */
export const alertsReads: readonly Read[] = [
  {
    ...list,
    path: 'rules',
    query: 'rules',
    summary: 'Rules and the state each is in',
    description: 'Rules of the caller’s tenants; an administrator sees all. The platform’s have `owner` `platform`',
    tables: ['alert_rules', 'alert_states'],
    parameters: {
      module: { type: 'string', description: 'Only over metrics of this module', maxLength: 41, example: 'action' },
    },
    order: ['name', 'id'],
    fields: ruleFields,
  },
  {
    ...shared,
    path: 'rules/:id',
    query: 'rule',
    shape: 'single',
    summary: 'One rule and the state it is in',
    tables: ['alert_rules', 'alert_states'],
    pathParameters: uuid,
    missing: 'not_found',
    fields: ruleFields,
  },
  {
    ...list,
    path: 'states',
    query: 'states',
    summary: 'State of each rule, tenant by tenant',
    tables: ['alert_states', 'alert_rules'],
    parameters: {
      state: {
        type: 'string',
        description: 'Only in this state',
        oneOf: ['OK', 'PENDING', 'FIRING', 'NO_DATA', 'STALE', 'RESOLVED', 'SNOOZED'],
        example: 'FIRING',
      },
      rule_id,
    },
    order: ['rule_name', 'rule_id', 'tenant'],
    fields: stateFields,
  },
  {
    ...list,
    path: 'firing',
    query: 'firing',
    summary: 'Incidents that are open now',
    description: 'Also those whose data is missing or old meanwhile, or that are snoozed',
    tables: ['alert_states', 'alert_rules', 'alert_history'],
    order: ['-fired_at', 'rule_id', 'tenant'],
    fields: firingFields,
  },
  {
    ...list,
    path: 'history',
    query: 'history',
    summary: 'Incidents, the latest first',
    description: 'Kept 180 days. `kind` `stale` and `no_data` are notices of rules that want them, `test` is a test',
    tables: ['alert_history'],
    parameters: {
      rule_id,
      status: {
        type: 'string',
        description: 'Only those that last, or that are over',
        oneOf: ['open', 'resolved'],
        example: 'open',
      },
      kind: {
        type: 'string',
        description: 'Only of this kind',
        oneOf: ['firing', 'stale', 'no_data', 'test'],
        example: 'firing',
      },
      days: days(30),
    },
    order: ['-triggered_at', 'id'],
    fields: historyFields,
  },
  {
    ...shared,
    path: 'history/:id',
    query: 'incident',
    shape: 'single',
    summary: 'One incident',
    tables: ['alert_history'],
    pathParameters: uuid,
    missing: 'not_found',
    fields: historyFields,
  },
  {
    ...list,
    path: 'incidents/daily',
    query: 'history-daily',
    summary: 'Incidents by the UTC day on which they began',
    tables: ['alert_history'],
    parameters: { days: days(30) },
    order: ['day'],
    limit: { default: 180, maximum: 180 },
    fields: {
      day: { type: 'date', description: 'UTC day', example: '2026-03-29' },
      incidents: count('Incidents that began', 3),
      still_open: count('Those of them that last', 0),
      avg_duration_minutes: {
        type: 'number',
        description: 'Mean length of those that are over',
        example: 17.5,
        nullable: true,
      },
    },
  },
  {
    ...list,
    path: 'notifications/summary',
    query: 'notifications',
    summary: 'How notifications of incidents went',
    tables: ['alert_history'],
    parameters: { days: days(30) },
    order: ['status'],
    limit: { default: 10, maximum: 10 },
    fields: {
      status: { type: 'string', description: 'pending, sent, failed or acknowledged', example: 'sent' },
      incidents: count('Incidents', 12),
      notifications_sent: count('Notifications that were delivered', 24),
    },
  },
];
