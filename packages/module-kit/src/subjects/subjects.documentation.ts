import { applyDecorators } from '@nestjs/common';
import { ApiParam, ApiQuery } from '@nestjs/swagger';
import type { AnalyticsModuleDefinition } from '../contract.js';
import { HostDocumentation } from '../host/openapi/host-documentation.js';
import type { SchemaObject } from '../host/openapi/schema.js';

const text: SchemaObject = { type: 'string' };
const count: SchemaObject = { type: 'integer' };
const rows = (properties: Record<string, SchemaObject>): SchemaObject => ({
  type: 'array',
  items: { type: 'object', properties },
});

const RECEIPT: SchemaObject = {
  type: 'object',
  required: ['module', 'subject_digest', 'tenant', 'erased_at', 'relations', 'stores', 'remains'],
  properties: {
    module: text,
    subject_digest: { ...text, description: "HMAC-SHA-256 of the id under the installation's key" },
    tenant: { type: ['string', 'null'], description: 'Null: in every tenant' },
    erased_at: { ...text, format: 'date-time' },
    relations: {
      ...rows({
        relation: text,
        kind: { ...text, enum: ['source', 'log', 'presence', 'extract', 'tenant_map', 'table'] },
        action: { ...text, enum: ['deleted', 'anonymised'] },
        rows: count,
      }),
      description: 'Rows that are gone, or have lost what named the person',
    },
    stores: {
      ...rows({ relation: text, rows: count, buckets: count }),
      description: 'Stored figures that were made anew: rows, and the UTC buckets they belong to',
    },
    remains: {
      ...rows({ relation: text, rows: { type: ['integer', 'null'] }, why: text }),
      description: 'What still has to do with the person, and why',
    },
  },
};

const DIGEST = '9c1c3f7be1d3a5d2c5a3b7f8d6e4c2b1a0f9e8d7c6b5a4938271605f4e3d2c1b';

const EXPORTED: SchemaObject = {
  type: 'object',
  required: ['relations'],
  properties: { relations: rows({ relation: text, rows: { type: 'array', items: { type: 'object' } } }) },
};

function parameters(module: AnalyticsModuleDefinition): MethodDecorator {
  const { column, type } = module.tenant;
  return applyDecorators(
    ApiParam({
      name: 'id',
      description: 'Id of the person, as the sources have it',
      schema: { ...text, example: 'usr_19' },
    }),
    ApiQuery({
      name: column,
      required: false,
      description: 'Only in this tenant: the same id may be somebody else in another. Default: in every tenant',
      schema: type === 'uuid' ? { ...text, format: 'uuid' } : text,
    }),
  );
}

/** OpenAPI of `GET subjects/:id`. */
export function ExportDocumentation(module: AnalyticsModuleDefinition): MethodDecorator {
  const [source] = module.sources;
  return applyDecorators(
    parameters(module),
    ApiQuery({
      name: 'format',
      required: false,
      description: '`ndjson`: a line per row, `{"relation", "row"}`',
      schema: { type: 'string', enum: ['json', 'ndjson'], default: 'json' },
    }),
    HostDocumentation({
      id: `${module.name}_subject_export`,
      tag: module.name,
      summary: `All that ${module.title} holds of a person`,
      description:
        'Rows of sources, of their change logs, of extracts and of presence, streamed; recorded in the audit log before the first byte. Role: admin.',
      data: EXPORTED,
      example: { relations: [{ relation: `${module.name}.${source?.name ?? 'facts'}`, rows: [{ id: 'trg_0042' }] }] },
      problems: [400, 401, 403, 429, 503],
    }),
  );
}

/** OpenAPI of `DELETE subjects/:id`. */
export function EraseDocumentation(module: AnalyticsModuleDefinition): MethodDecorator {
  const [source] = module.sources;
  return applyDecorators(
    parameters(module),
    HostDocumentation({
      id: `${module.name}_subject_erase`,
      tag: module.name,
      summary: `Erases a person from ${module.title}`,
      description:
        'In one transaction: rows, logs, extracts and presence go, figures follow, and late copies are kept away. External tables are never changed; they are left out from then on. Harmless to repeat. Role: admin.',
      data: RECEIPT,
      example: {
        module: module.name,
        subject_digest: DIGEST,
        tenant: null,
        erased_at: '2026-03-29T09:22:10.000Z',
        relations: [
          { relation: `${module.name}.${source?.name ?? 'facts'}`, kind: 'source', action: 'deleted', rows: 12 },
        ],
        stores: module.rollups
          .slice(0, 1)
          .map(({ name }) => ({ relation: `${module.name}.${name}`, rows: 31, buckets: 25 })),
        remains: [
          { relation: 'core.tombstone', rows: 1, why: 'A keyed digest of the id, by which late copies are kept away.' },
        ],
      },
      problems: [400, 401, 403, 409, 422, 429, 503],
    }),
  );
}
