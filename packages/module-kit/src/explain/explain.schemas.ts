import type { SchemaObject } from '../host/openapi/schema.js';

const text: SchemaObject = { type: 'string' };
const texts: SchemaObject = { type: 'array', items: text };
const maybeTime: SchemaObject = { type: ['string', 'null'], format: 'date-time' };
const maybeNumber: SchemaObject = { type: ['number', 'null'] };

function object(properties: Record<string, SchemaObject>, type: SchemaObject['type'] = 'object'): SchemaObject {
  return { type, properties, required: Object.keys(properties) };
}

const sqlText: SchemaObject = object({ file: text, sql: text }, ['object', 'null']);

function statement(type: SchemaObject['type']): SchemaObject {
  return object(
    {
      sql: { type: 'string', description: 'The whole statement as it is sent' },
      query: sqlText,
      relations: {
        type: 'array',
        description: 'What the host puts before the query',
        items: { type: 'object', required: ['name', 'sql'], properties: { name: text, sql: text, hint: text } },
      },
      parameters: {
        type: 'array',
        description: 'Values by `$1`, `$2`, …: those that the query asks for, then those that the host puts in',
        items: object({
          position: { type: 'integer' },
          name: text,
          value: { description: 'Null, text, a number or a list of them' },
          used_by: { type: 'string', enum: ['query', 'host'] },
        }),
      },
    },
    type,
  );
}

const refresh: SchemaObject = object(
  {
    id: { type: 'integer' },
    started_at: { type: 'string', format: 'date-time' },
    finished_at: maybeTime,
    duration_ms: maybeNumber,
    rows_refreshed: { ...maybeNumber, description: 'Null for callers who see some tenants only' },
    data_through: maybeTime,
    generation: { type: 'integer' },
    asked_by: text,
    outcome: text,
  },
  ['object', 'null'],
);

/** Where a read's figures come from. */
export const EXPLAINED_SCHEMA: SchemaObject = object({
  path: text,
  read: { type: 'string', description: "The read's route, its parameters as :id" },
  origin: { type: 'string', enum: ['view', 'source'] },
  statement: statement('object'),
  summary: statement(['object', 'null']),
  views: {
    type: 'array',
    items: object({
      name: text,
      description: text,
      strategy: text,
      schedule: text,
      stores: texts,
      state: { type: 'string', enum: ['FRESH', 'WARNING', 'STALE', 'FAILED', 'NEVER'] },
      view: sqlText,
      definition: { ...sqlText, description: 'The same over the sources, plainly' },
      refresh,
    }),
  },
  stores: {
    type: 'array',
    items: object({
      name: text,
      kind: { type: 'string', enum: ['rollup', 'extract', 'touched'] },
      description: text,
      sources: texts,
      grains: texts,
    }),
  },
  sources: {
    type: 'array',
    items: object({
      name: text,
      kind: { type: 'string', enum: ['managed', 'external'] },
      role: text,
      description: text,
      relation: { type: ['string', 'null'], description: 'Its table; null for callers who do not operate the server' },
    }),
  },
});

/** An example of it. */
export const EXPLAINED_EXAMPLE = {
  path: 'actions/success-rate?days=7',
  read: 'actions/success-rate',
  origin: 'view',
  statement: {
    sql: 'with parts as (…), answer as (…) select answer.* from answer',
    query: { file: 'sql/queries/actions-success-rate.sql', sql: '-- How often does each kind of action succeed? …' },
    relations: [{ name: 'parts', sql: 'select p.* from core.cover($1::timestamptz, …) as c …' }],
    parameters: [{ position: 1, name: 'from', value: '2026-03-22T09:15:00.000000Z', used_by: 'host' }],
  },
  summary: null,
  views: [
    {
      name: 'action_metrics_hourly',
      description: 'Results by hour, kind and outcome',
      strategy: 'incremental',
      schedule: '*/5 * * * *',
      stores: ['action_results_by_type'],
      state: 'FRESH',
      view: { file: 'sql/views/action_metrics_hourly.sql', sql: 'select organization_id, bucket as hour, …' },
      definition: { file: 'sql/definitions/action_metrics_hourly.sql', sql: 'select organization_id, …' },
      refresh: {
        id: 812,
        started_at: '2026-03-29T09:20:00.050Z',
        finished_at: '2026-03-29T09:20:00.400Z',
        duration_ms: 71.3,
        rows_refreshed: 412,
        data_through: '2026-03-29T09:20:00.123Z',
        generation: 42,
        asked_by: 'schedule',
        outcome: 'succeeded',
      },
    },
  ],
  stores: [
    {
      name: 'action_results_by_type',
      kind: 'rollup',
      description: 'Results by kind and outcome',
      sources: ['action_results'],
      grains: ['15m', '1h', '1d'],
    },
  ],
  sources: [
    {
      name: 'action_results',
      kind: 'managed',
      role: 'facts',
      description: 'One row per executed action',
      relation: 'action.action_results',
    },
  ],
};
