import type { SchemaObject } from './schema.js';

const text: SchemaObject = { type: 'string' };
const names: SchemaObject = { type: 'array', items: text };
const objects: SchemaObject = { type: 'array', items: { type: 'object', additionalProperties: true } };

/** A module of `modules`. */
export const MANIFEST_SCHEMA: SchemaObject = {
  type: 'object',
  required: [
    'name',
    'title',
    'description',
    'version',
    'schema',
    'tenant',
    'migrations',
    'sources',
    'views',
    'schedules',
    'panels',
    'metrics',
    'routes',
    'sockets',
  ],
  properties: {
    name: text,
    title: text,
    description: text,
    version: text,
    schema: text,
    tenant: { type: 'object', properties: { column: text, claim: text } },
    migrations: { type: 'object', properties: { applied: names, pending: names } },
    sources: objects,
    views: objects,
    schedules: objects,
    panels: objects,
    metrics: objects,
    routes: objects,
    sockets: objects,
  },
};

/** An example of it. */
export const MANIFEST_EXAMPLE = {
  name: 'action',
  title: 'Automations',
  description: 'Triggers and the results of their actions',
  version: '0.1.0',
  schema: 'action',
  tenant: { column: 'organization_id', claim: 'organizations' },
  migrations: { applied: ['1790000000101-sources'], pending: [] },
  sources: [{ name: 'action_results', kind: 'managed', role: 'facts', description: 'One row per executed action' }],
  views: [
    {
      name: 'action_metrics_hourly',
      description: 'One row per hour',
      strategy: 'incremental',
      schedule: '*/5 * * * *',
    },
  ],
  schedules: [{ name: 'action.action_metrics_hourly', cron: '*/5 * * * *', tz: 'UTC' }],
  panels: [{ id: 'hourly', title: 'Actions per hour', kind: 'line', route: 'actions/hourly?hours=24' }],
  metrics: [{ name: 'success_rate', title: 'Success rate', kind: 'ratio', unit: 'percent' }],
  routes: [
    {
      path: 'actions/hourly',
      summary: 'Actions per hour',
      roles: ['authenticated'],
      shape: 'list',
      parameters: {},
      path_parameters: {},
      window: { parameter: 'hours', default: 24, maximum: 168, series: 'hour' },
      compares: ['total_executions'],
      limit: null,
      views: ['action_metrics_hourly'],
      person_level: false,
      fields: { total_executions: { type: 'integer', description: 'Actions executed', nullable: false } },
    },
  ],
  sockets: [],
};
