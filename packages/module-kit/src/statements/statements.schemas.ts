import type { SchemaObject } from '../host/openapi/schema.js';

const milliseconds: SchemaObject = { type: 'number', description: 'Milliseconds' };

/** One statement with its statistics. */
export const STATEMENT_SCHEMA: SchemaObject = {
  type: 'object',
  required: ['statement', 'role', 'calls', 'total_ms', 'mean_ms', 'max_ms', 'rows'],
  properties: {
    statement: { type: 'string', description: 'Its text with $1 for values, the first 2,000 characters' },
    role: { type: 'string', description: 'Database role that ran it' },
    calls: { type: 'integer' },
    total_ms: milliseconds,
    mean_ms: milliseconds,
    max_ms: milliseconds,
    rows: { type: 'integer', description: 'Rows of all calls' },
  },
};

/** An example of it. */
export const STATEMENT_EXAMPLE = {
  statement: 'select action_type, sum(execution_count) from action.action_metrics_hourly where hour >= $1 group by $2',
  role: 'tessera_authenticated',
  calls: 5120,
  total_ms: 8331.4,
  mean_ms: 1.627,
  max_ms: 40.2,
  rows: 35840,
};
