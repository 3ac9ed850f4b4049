import { ApiParam, ApiQuery } from '@nestjs/swagger';
import type { AnalyticsModuleDefinition, Parameter, Read } from '../../contract.js';
import { windowParameters } from '../../reads/parse-window.js';
import type { SchemaObject } from './schema.js';

function parameterSchema(parameter: Parameter): SchemaObject {
  const base = {
    ...(parameter.default === undefined ? {} : { default: parameter.default }),
    ...(parameter.example === undefined ? {} : { example: parameter.example }),
  };
  if (parameter.type === 'string') {
    return {
      type: 'string',
      ...base,
      ...(parameter.oneOf ? { enum: [...parameter.oneOf] } : { maxLength: parameter.maxLength ?? 500 }),
    };
  }
  return { type: parameter.type, minimum: parameter.minimum, maximum: parameter.maximum, ...base };
}

function query(name: string, description: string, schema: SchemaObject): MethodDecorator {
  return ApiQuery({ name, required: false, description, schema });
}

function integer(defaultValue: number | null, maximum: number): SchemaObject {
  const example = defaultValue ?? Math.min(7, maximum);
  return { type: 'integer', minimum: 1, maximum, example, ...(defaultValue === null ? {} : { default: defaultValue }) };
}

function windowParameter(name: string, window: Read['window']): MethodDecorator {
  if (!window || name === window.parameter) {
    return query(name, `Length of the window in ${name}`, integer(window?.default ?? null, window?.maximum ?? 1));
  }
  const { parameter, maximum } = window;
  return query(
    name,
    `With \`${name === 'from' ? 'to' : 'from'}\`, instead of \`${parameter}\`: the whole UTC buckets that they touch (a date: all of that day), at most ${maximum} ${parameter}; \`meta.window\` says which`,
    { type: 'string', format: 'date-time', example: name === 'from' ? '2026-03-28T00:00:00Z' : '2026-03-29T00:00:00Z' },
  );
}

/** OpenAPI's list of all that a read takes. */
export function readParameterDecorators(module: AnalyticsModuleDefinition, read: Read): MethodDecorator[] {
  const { window, limit } = read;
  const tenant = module.tenant.column;
  return [
    ...Object.entries(read.pathParameters ?? {}).map(([name, { description, example, format }]) =>
      ApiParam({ name, description, schema: { type: 'string', example, ...(format ? { format } : {}) } }),
    ),
    ApiQuery({
      name: tenant,
      required: false,
      description: 'Repeatable; default: all tenants of the caller, merged. One that is not the caller’s is 404.',
      style: 'form',
      explode: true,
      schema: { type: 'array', items: { type: 'string' } },
    }),
    ...Object.entries(read.parameters ?? {}).map(([name, parameter]) =>
      query(name, parameter.description, parameterSchema(parameter)),
    ),
    ...windowParameters(window).map((name) => windowParameter(name, window)),
    ...(window?.tz
      ? [query('tz', 'IANA time zone', { type: 'string', default: 'UTC', example: 'Europe/Berlin' })]
      : []),
    ...(limit ? [query('limit', 'Rows of a page', integer(limit.default, limit.maximum))] : []),
    ...(limit
      ? [query('cursor', '`meta.next_cursor` of the page before; opaque', { type: 'string', maxLength: 4000 })]
      : []),
    ...(read.shape === 'list'
      ? [
          query('format', 'Streams the whole result as csv or ndjson', {
            type: 'string',
            enum: ['json', 'csv', 'ndjson'],
            default: 'json',
          }),
        ]
      : []),
    ...(read.compare
      ? [
          query('compare', 'Adds previous, delta and delta_pct', {
            type: 'string',
            enum: ['previous_period', 'previous_year'],
          }),
        ]
      : []),
  ];
}
