import { ApiExtraModels, ApiHeader, ApiOkResponse, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { AnalyticsModuleDefinition, Read } from '../../contract.js';
import { META_EXAMPLE } from './meta-example.js';
import { MetaDocument, WindowDocument } from './meta.document.js';
import { ProblemResponses } from './problem-responses.js';
import { readParameterDecorators } from './read-parameters.js';
import { rowExample, rowSchema, type SchemaObject } from './schema.js';

/** Stable id of a read's operation. */
export function operationId(module: AnalyticsModuleDefinition, read: Read): string {
  return `${module.name}_${read.path}`.replace(/[^a-z0-9]+/gi, '_').replace(/_+$/, '');
}

function codesOf({ codes = [] }: Read): string {
  if (codes.length === 0) return '';
  return ` In CSV and NDJSON ${codes.join(', ')} ${codes.length === 1 ? 'is a random code' : 'are random codes'}, another in each export.`;
}

function envelopeSchema(read: Read): SchemaObject {
  const row = rowSchema(read);
  const single = read.missing === 'not_found' ? row : { ...row, type: ['object', 'null'] };
  return {
    type: 'object',
    required: ['data', 'meta'],
    properties: {
      data: read.shape === 'list' ? { type: 'array', items: row } : single,
      meta: { $ref: getSchemaPath(MetaDocument) },
    },
  };
}

/** Everything that OpenAPI tells about a read. */
export function readDocumentation(module: AnalyticsModuleDefinition, read: Read): MethodDecorator[] {
  const example = rowExample(read);
  const list = read.shape === 'list';
  const text = { schema: { type: 'string' } };
  return [
    ApiOperation({
      operationId: operationId(module, read),
      summary: read.summary,
      description: `${read.description ?? read.summary}.${codesOf(read)} Roles: ${read.roles.join(', ')}.`,
      tags: [module.name],
    }),
    ...readParameterDecorators(module, read),
    ApiHeader({ name: 'If-None-Match', required: false, description: 'An ETag; 304 if it still holds' }),
    ApiExtraModels(MetaDocument, WindowDocument),
    ApiOkResponse({
      description: read.summary,
      headers: { ETag: { description: 'Validator; absent where the source answers', schema: { type: 'string' } } },
      content: {
        'application/json': {
          schema: envelopeSchema(read),
          example: { data: list ? [example] : example, meta: META_EXAMPLE },
        },
        ...(list ? { 'text/csv': text, 'application/x-ndjson': text } : {}),
      },
    }),
    ApiResponse({ status: 304, description: 'Nothing has changed' }),
    ProblemResponses(400, 401, 403, 404, 429, 503),
  ];
}
