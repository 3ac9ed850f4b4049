import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiOperation, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { META_EXAMPLE } from './meta-example.js';
import { MetaDocument, WindowDocument } from './meta.document.js';
import { ProblemResponses } from './problem-responses.js';
import type { SchemaObject } from './schema.js';

/** What OpenAPI tells of a route that is not made from a read. */
export interface HostRoute {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly data: SchemaObject;
  readonly example: unknown;
  readonly problems: readonly number[];
  /** Default 200. */
  readonly status?: number;
  readonly meta?: boolean;
  /** Also as CSV and NDJSON. */
  readonly formats?: boolean;
}

const TEXT = { schema: { type: 'string' } } as const;

/** Decorates a host route for OpenAPI. */
export function HostDocumentation(route: HostRoute): MethodDecorator & ClassDecorator {
  const meta = route.meta ?? true;
  return applyDecorators(
    ApiExtraModels(MetaDocument, WindowDocument),
    ApiOperation({ operationId: route.id, summary: route.summary, description: route.description, tags: [route.tag] }),
    ApiResponse({
      status: route.status ?? 200,
      description: route.summary,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: meta ? ['data', 'meta'] : ['data'],
            properties: { data: route.data, ...(meta ? { meta: { $ref: getSchemaPath(MetaDocument) } } : {}) },
          },
          example: meta
            ? { data: route.example, meta: { ...META_EXAMPLE, source: 'source' } }
            : { data: route.example },
        },
        ...(route.formats ? { 'text/csv': TEXT, 'application/x-ndjson': TEXT } : {}),
      },
    }),
    ProblemResponses(...route.problems),
  );
}
