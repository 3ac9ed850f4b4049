import { expect, test } from '@jest/globals';
import { rowExample, rowSchema } from '../../src/host/openapi/schema.js';
import { listOf, objectOf } from '../../src/nested-field.js';
import { orders } from '../support/orders.module.js';

const count = { type: 'integer', description: 'Orders', example: 3 } as const;

test('an object within a row, and a list of such, are described field by field', () => {
  const [read] = orders.reads;
  if (!read) throw new Error('the module has reads');
  const nested = { ...read, fields: { all: objectOf('All', { count }), kinds: listOf('Kinds', { count }) } };
  const object = {
    type: 'object',
    properties: { count: { type: 'integer', description: 'Orders', example: 3 } },
    required: ['count'],
  };
  expect(rowSchema(nested).properties).toMatchObject({
    all: { ...object, description: 'All', example: { count: 3 } },
    kinds: { type: 'array', items: object, description: 'Kinds', example: [{ count: 3 }] },
  });
  expect(rowExample(nested)).toEqual({ all: { count: 3 }, kinds: [{ count: 3 }] });
});
