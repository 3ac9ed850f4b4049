import {
  absentTenant,
  type AllowedKeys,
  type ColumnType,
  type KeyKind,
  type Source,
  type SourceColumn,
  type Tenant,
} from '@tessera/db-core';
import type { AnalyticsModuleDefinition } from '../../contract.js';
import { ingestColumns } from '../../ingest/ingest-columns.js';
import { DEEPEST, LONGEST_JSON } from '../../ingest/json-value.js';
import { kindWords } from '../../ingest/row-rules.js';
import type { SchemaObject } from './schema.js';

const TYPES: Readonly<Record<ColumnType, SchemaObject>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  bigint: { type: 'integer' },
  numeric: { type: 'number' },
  'double precision': { type: 'number' },
  boolean: { type: 'boolean' },
  timestamptz: { type: 'string', format: 'date-time' },
  uuid: { type: 'string', format: 'uuid' },
  'uuid[]': { type: 'array', items: { type: 'string', format: 'uuid' } },
  'text[]': { type: 'array', items: { type: 'string' } },
  inet: { type: 'string' },
  jsonb: {},
};

/** JSON Schema has no word for the size and depth of a value: the text says them, and two extensions. */
function described(column: SourceColumn): string {
  const { type, maxBytes = LONGEST_JSON, maxDepth = DEEPEST, keys, onlyWith } = column;
  return [
    column.description,
    ...(type === 'jsonb' ? [`At most ${maxBytes} bytes as JSON, nested ${maxDepth} deep`] : []),
    ...(keys === undefined ? [] : [`Keys that are allowed: ${allowedWords(keys)}`]),
    ...(onlyWith === undefined ? [] : [`Only with ${onlyWith.column} ${onlyWith.values.join(' or ')}`]),
  ].join('. ');
}

/** Which keys go with which value, as a sentence. */
function allowedWords({ by, of }: AllowedKeys): string {
  const each = Object.entries(of).map(([value, keys]) => `${value}: ${Object.keys(keys).join(', ')}`);
  return `by ${by}, ${each.join('; ')}. Any other key is refused`;
}

/** A document of listed keys: each key that any row may have, with what it may hold. */
function keysSchema({ of }: AllowedKeys): SchemaObject {
  const kinds = Object.assign({}, ...Object.values(of)) as Readonly<Record<string, KeyKind>>;
  const properties = Object.entries(kinds).map(([key, kind]): [string, SchemaObject] => [
    key,
    {
      ...KEY_KINDS[kind],
      description: `${kindWords(kind)}; with ${Object.keys(of)
        .filter((value) => Object.hasOwn(of[value] ?? {}, key))
        .join(', ')}`,
    },
  ]);
  return { type: ['object', 'null'], additionalProperties: false, properties: Object.fromEntries(properties) };
}

const KEY_KINDS: Readonly<Record<KeyKind, SchemaObject>> = {
  count: { type: 'integer', minimum: 0, maximum: 1_000_000_000 },
  moment: { type: 'string', format: 'date-time' },
  id: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[^\\s@]+$' },
  code: { type: 'string', pattern: '^[a-z0-9_]{1,40}$' },
};

/** An item about a source. */
export function itemSchema(source: Source, tenant: Tenant): SchemaObject {
  const inherited = source.tenantVia?.mustExist === true ? source.tenantVia : undefined;
  const columns = Object.entries(ingestColumns(source, tenant)).map(([name, column]): [string, SourceColumn] =>
    name === tenant.column && inherited
      ? [
          name,
          { ...column, description: `${column.description}; that of its ${inherited.source} where it is left out` },
        ]
      : [name, column],
  );
  const properties = columns.map(([name, column]): [string, SchemaObject] => {
    const schema = TYPES[column.type];
    return [
      name,
      {
        ...schema,
        ...(column.nullable && schema.type !== undefined ? { type: [String(schema.type), 'null'] } : {}),
        ...(column.keys === undefined ? {} : keysSchema(column.keys)),
        ...(column.pattern === undefined ? {} : { pattern: `^(?:${column.pattern.expression})$` }),
        description: described(column),
        ...(column.example === undefined ? {} : { example: column.example }),
        ...(column.minLength === undefined ? {} : { minLength: column.minLength }),
        ...(column.maxLength === undefined || column.cut === true ? {} : { maxLength: column.maxLength }),
        ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
        ...(column.maximum === undefined ? {} : { maximum: column.maximum }),
        ...(column.type === 'jsonb'
          ? { 'x-max-bytes': column.maxBytes ?? LONGEST_JSON, 'x-max-depth': column.maxDepth ?? DEEPEST }
          : {}),
        ...(column.oneOf ? { enum: [...column.oneOf] } : {}),
      },
    ];
  });
  return {
    title: source.name,
    type: 'object',
    description: source.description,
    required: ['source', ...source.key],
    additionalProperties: false,
    properties: {
      source: { type: 'string', enum: [source.name] },
      op: { type: 'string', enum: ['insert', 'update', 'delete'], default: 'insert' },
      ...Object.fromEntries(properties),
    },
  };
}

/** Items that a module takes, one schema per source. */
export function itemSchemas(module: AnalyticsModuleDefinition): SchemaObject[] {
  return module.sources.map((source) => itemSchema(source, module.tenant));
}

/** A body with one item of the first source. */
export function eventsExample(module: AnalyticsModuleDefinition): Record<string, unknown> {
  const [source] = module.sources;
  if (!source) return { events: [] };
  const columns = Object.entries(source.columns).filter(([, column]) => column.example !== undefined);
  const item = Object.fromEntries(columns.map(([name, column]) => [name, column.example]));
  return {
    events: [{ source: source.name, op: 'insert', [module.tenant.column]: absentTenant(module.tenant), ...item }],
  };
}

/** Data of `events`. */
export const INGEST_SCHEMA: SchemaObject = {
  type: 'object',
  required: ['accepted', 'duplicates', 'errors'],
  properties: {
    accepted: { type: 'integer' },
    duplicates: { type: 'integer' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          index: { type: 'integer' },
          id: { type: ['string', 'null'] },
          code: { type: 'string' },
          detail: { type: 'string' },
        },
      },
    },
  },
};

/** Example of `events`. */
export const INGEST_EXAMPLE = { accepted: 1, duplicates: 0, errors: [] };

/** Example of `events` where one of two items went in. */
export const INGEST_PARTLY = {
  accepted: 1,
  duplicates: 0,
  errors: [{ index: 1, id: 'res_2', code: 'invalid', detail: 'duration_ms: must be at least 0 (value -5, limit 0)' }],
};
