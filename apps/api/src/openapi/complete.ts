import type { OpenAPIObject } from '@nestjs/swagger';
import type { AnalyticsModuleDefinition } from '@tessera/module-kit';
import { tellRates } from './rate-headers.js';
import { type SharedParameter, sharedParameters } from './shared-parameters.js';
import { rowsOf, streamExamples } from './stream-examples.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Parameter = NonNullable<Operation['parameters']>[number];
type Response = NonNullable<Operation['responses'][string]>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const openTag = 'health';

const internalError = {
  description: 'Internal error: a defect; the log has it under the request id',
  content: {
    'application/problem+json': {
      schema: { $ref: '#/components/schemas/ProblemDocument' },
      example: {
        type: 'urn:tessera:problem:internal',
        title: 'Internal error',
        status: 500,
        code: 'internal',
        detail: 'Something went wrong; the log has it under this request id.',
        instance: '/api/v1/modules',
        request_id: '0f8fad5b-d9cb-469f-a165-70867728950e',
      },
    },
  },
};

function completeParameter(parameter: Parameter, shared: Readonly<Record<string, SharedParameter>>): void {
  if ('$ref' in parameter) {
    return;
  }
  const known = shared[parameter.name];
  const { schema } = parameter;
  const inSchema = schema !== undefined && !('$ref' in schema) ? (schema.example as unknown) : undefined;
  parameter.description ??= known?.description ?? '';
  parameter.example ??= inSchema ?? known?.example;
}

function completeResponse(response: Response): void {
  if ('$ref' in response || response.content === undefined) {
    return;
  }
  const rows = rowsOf(response.content['application/json']?.example);
  for (const [type, write] of Object.entries(streamExamples)) {
    const body = response.content[type];
    if (body !== undefined && rows.length > 0) {
      body.example ??= write(rows);
    }
  }
}

/** The scope as the guard reads it, so that the text cannot say another. */
function tellScope(operation: Operation): void {
  const scope: unknown = Object.entries(operation).find(([name]) => name === 'x-tessera-scope')?.[1];
  if (typeof scope === 'string') {
    operation.description = `${operation.description ?? ''} Scope of API keys: ${scope}.`.trim();
  }
}

function completeOperation(operation: Operation, shared: Readonly<Record<string, SharedParameter>>): void {
  for (const parameter of operation.parameters ?? []) {
    completeParameter(parameter, shared);
  }
  for (const response of Object.values(operation.responses)) {
    if (response !== undefined) {
      completeResponse(response);
    }
  }
  if (!(operation.tags ?? []).includes(openTag)) {
    operation.security = [{ bearer: [] }, { api_key: [] }];
    tellScope(operation);
    tellRates(operation);
    operation.responses['500'] ??= internalError;
  }
}

/** Adds what holds for whole groups of routes: credentials, shared parameters, streamed formats, the unforeseen. */
export function complete(document: OpenAPIObject, definitions: readonly AnalyticsModuleDefinition[]): OpenAPIObject {
  const tenants = definitions.map(({ tenant }) => [
    tenant.column,
    {
      description: "Only these tenants, repeatable; all of the caller's where left out",
      example: tenant.type === 'uuid' ? '4f1d7c3a-52be-4d0f-9c11-7a2e5b8d9f60' : (tenant.absent ?? 'org_helios'),
    },
  ]);
  const shared = { ...sharedParameters, ...(Object.fromEntries(tenants) as Record<string, SharedParameter>) };
  for (const item of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation !== undefined) {
        completeOperation(operation, shared);
      }
    }
  }
  return document;
}
