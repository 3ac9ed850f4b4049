import { applyDecorators } from '@nestjs/common';
import {
  ApiBody,
  ApiExtraModels,
  ApiHeader,
  ApiOperation,
  ApiParam,
  ApiResponse,
  getSchemaPath,
} from '@nestjs/swagger';
import { META_EXAMPLE } from './meta-example.js';
import { MetaDocument, WindowDocument } from './meta.document.js';
import { ProblemResponses, type ToldProblem } from './problem-responses.js';
import type { SchemaObject } from './schema.js';

/** What OpenAPI tells of a route that is not made from a read. */
export interface HostRoute {
  readonly id: string;
  readonly tag: string;
  readonly summary: string;
  readonly description: string;
  readonly data: SchemaObject;
  readonly example: unknown;
  readonly problems: readonly ToldProblem[];
  /** Parameters of the path, by name. */
  readonly path?: Readonly<Record<string, { readonly description: string; readonly example: string }>>;
  /** Headers that it cannot do without, by name. */
  readonly headers?: Readonly<Record<string, { readonly description: string; readonly example: string }>>;
  /** Example of `data` where some of what came went in and some did not: 207. */
  readonly partly?: unknown;
  /** Schema of `data` there, where it is not that of `data`; then it is no bare answer either. */
  readonly partlyData?: SchemaObject;
  /** Default 200. */
  readonly status?: number;
  readonly meta?: boolean;
  /** The answer is `data` alone, as a protocol has it that is not Tessera's own. */
  readonly bare?: boolean;
  /** A JSON body that the route takes. */
  readonly body?: { readonly description: string; readonly schema: SchemaObject; readonly example: unknown };
  /** Media type of an answer that goes on; `data` and `example` are of its text. */
  readonly stream?: string;
  /** Also as CSV and NDJSON. */
  readonly formats?: boolean;
}

function answerOf({ data, example, meta = true, bare = false }: HostRoute): { schema: SchemaObject; example: unknown } {
  if (bare) return { schema: data, example };
  if (!meta)
    return { schema: { type: 'object', required: ['data'], properties: { data } }, example: { data: example } };
  return {
    schema: {
      type: 'object',
      required: ['data', 'meta'],
      properties: { data, meta: { $ref: getSchemaPath(MetaDocument) } },
    },
    example: { data: example, meta: { ...META_EXAMPLE, source: 'source' } },
  };
}

function requestBody({ description, schema, example }: NonNullable<HostRoute['body']>) {
  return { required: true, description, schema: { ...schema, example } };
}

function partlyOf(route: HostRoute): HostRoute {
  const { partly, partlyData } = route;
  return {
    ...route,
    example: partly,
    ...(partlyData === undefined ? {} : { data: partlyData, bare: false, meta: false }),
  };
}

const TEXT = { schema: { type: 'string' } } as const;

/** Decorates a host route for OpenAPI. */
export function HostDocumentation(route: HostRoute): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ...(route.body === undefined ? [] : [ApiBody(requestBody(route.body))]),
    ApiExtraModels(MetaDocument, WindowDocument),
    ...Object.entries(route.path ?? {}).map(([name, { description, example }]) =>
      ApiParam({ name, description, schema: { type: 'string', example } }),
    ),
    ...Object.entries(route.headers ?? {}).map(([name, { description, example }]) =>
      ApiHeader({ name, description, required: true, schema: { type: 'string', example } }),
    ),
    ApiOperation({ operationId: route.id, summary: route.summary, description: route.description, tags: [route.tag] }),
    ApiResponse({
      status: route.status ?? 200,
      description: route.summary,
      content: {
        ...(route.stream === undefined
          ? { 'application/json': answerOf(route) }
          : { [route.stream]: { schema: route.data, example: route.example } }),
        ...(route.formats ? { 'text/csv': TEXT, 'application/x-ndjson': TEXT } : {}),
      },
    }),
    ...(route.partly === undefined
      ? []
      : [
          ApiResponse({
            status: 207,
            description: 'Some items went in',
            content: { 'application/json': answerOf(partlyOf(route)) },
          }),
        ]),
    ProblemResponses(...route.problems),
  );
}
