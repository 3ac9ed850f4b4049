import type { SchemaObject } from '../host/openapi/schema.js';

const maybeObject: SchemaObject = { type: ['object', 'null'], additionalProperties: true };
const side: SchemaObject = {
  type: 'object',
  required: ['data', 'summary'],
  properties: { data: { description: "As the read's own `data`" }, summary: maybeObject },
};
const differences: SchemaObject = {
  type: 'array',
  maxItems: 200,
  items: {
    type: 'object',
    required: ['row', 'position', 'field', 'view', 'source'],
    properties: {
      row: { ...maybeObject, description: 'Its keys; null where there is one row, or rows have none' },
      position: { type: ['integer', 'null'], description: "Place in the view's rows, from 0" },
      field: { type: ['string', 'null'], description: 'Null: only one of the answers has the row' },
      view: {},
      source: {},
    },
  },
};

/** What came of computing a read a second time. */
export const VERIFIED_SCHEMA: SchemaObject = {
  type: 'object',
  required: ['path', 'equal', 'view', 'source', 'differences', 'within_one_percent', 'compared', 'pending_changes'],
  properties: {
    path: { type: 'string' },
    equal: { type: 'boolean', description: 'No difference; percentiles within 1 % are none' },
    view: side,
    source: { ...side, description: "The rows opposite to the view's, then those that it lacks" },
    differences,
    within_one_percent: { ...differences, description: 'Percentiles that differ by 1 % at most' },
    compared: {
      type: 'object',
      properties: {
        rows: { type: 'integer' },
        figures: { type: 'integer' },
        differences: { type: 'integer', description: 'All of them, also those beyond the 200 that are listed' },
      },
    },
    pending_changes: {
      type: 'integer',
      description:
        "Changes of the caller's tenants that no refresh has taken in: the source has them, the view has not",
    },
  },
};

/** An example of it. */
export const VERIFIED_EXAMPLE = {
  path: 'actions/success-rate?days=7',
  equal: true,
  view: { data: [{ action_type: 'rest', total_executions: 4550, success_rate: 95.65 }], summary: null },
  source: { data: [{ action_type: 'rest', total_executions: 4550, success_rate: 95.65 }], summary: null },
  differences: [],
  within_one_percent: [],
  compared: { rows: 1, figures: 3, differences: 0 },
  pending_changes: 0,
};
