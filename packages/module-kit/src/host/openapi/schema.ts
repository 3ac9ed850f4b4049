import type { OpenAPIObject } from '@nestjs/swagger';
import type { Field, Read } from '../../contract.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** A schema as OpenAPI writes it. */
export type SchemaObject = Exclude<Schemas[string], { readonly $ref: string }>;

const TYPES: Readonly<Record<Field['type'], SchemaObject>> = {
  string: { type: 'string' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  timestamp: { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  object: { type: 'object', additionalProperties: true },
  array: { type: 'array', items: {} },
  json: {},
};

function nested({ type }: Field, fields: NonNullable<Field['fields']>): SchemaObject {
  const object: SchemaObject = { type: 'object', properties: schemasOf(fields), required: Object.keys(fields) };
  return type === 'array' ? { type, items: object } : object;
}

function schemasOf(fields: NonNullable<Field['fields']>): Record<string, SchemaObject> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field)]));
}

/** Schema of one field. */
export function fieldSchema(field: Field): SchemaObject {
  const schema = field.fields ? nested(field, field.fields) : TYPES[field.type];
  return {
    ...schema,
    // OpenAPI 3.1 has no `nullable`: null is one of the types.
    ...(field.nullable && schema.type ? { type: [String(schema.type), 'null'] } : {}),
    description: field.description,
    example: field.example,
  };
}

/** Schema of a read's row. */
export function rowSchema(read: Read): SchemaObject {
  const compared: SchemaObject = {
    type: 'object',
    description: 'Only with `compare`: by field, null where there is nothing to compare',
    additionalProperties: { type: ['number', 'null'] },
  };
  const extra = read.compare ? { previous: compared, delta: compared, delta_pct: compared } : {};
  return {
    type: 'object',
    properties: { ...schemasOf(read.fields), ...extra },
    required: Object.keys(read.fields),
  };
}

/** A row as example. */
export function rowExample(read: Read): Record<string, unknown> {
  return Object.fromEntries(Object.entries(read.fields).map(([name, field]) => [name, field.example]));
}
