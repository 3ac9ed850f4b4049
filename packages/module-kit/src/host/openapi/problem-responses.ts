import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { FieldProblemDocument, ProblemDocument } from './problem.document.js';

/** A problem of a route that its status alone does not tell. */
export interface Known {
  readonly code: string;
  readonly title: string;
  readonly detail: string;
}

const KNOWN: Readonly<Record<number, Known>> = {
  400: { code: 'invalid_input', title: 'Bad input', detail: 'The request has fields that cannot be accepted.' },
  401: { code: 'unauthenticated', title: 'Unauthenticated', detail: 'No credentials, or none that are accepted.' },
  403: { code: 'role_forbidden', title: 'Forbidden', detail: 'The role may not do this.' },
  404: { code: 'not_found', title: 'Not found', detail: "It was not found, or is another tenant's." },
  409: { code: 'already_running', title: 'Already running', detail: 'A refresh is running already.' },
  413: { code: 'too_large', title: 'Too large', detail: 'More than one call may carry.' },
  415: {
    code: 'media_type_unsupported',
    title: 'Unsupported media type',
    detail: 'The Content-Type is not one that this route takes.',
  },
  422: { code: 'source_is_external', title: 'Source is external', detail: 'Facts are written there by its owner.' },
  429: { code: 'rate_limited', title: 'Too many requests', detail: 'The plan allows no more requests in this hour.' },
  503: {
    code: 'database_away',
    title: 'Try again',
    detail: 'The database does not answer, or takes no changes, at the moment.',
  },
};

function usual(status: number): Known {
  return KNOWN[status] ?? { code: 'error', title: 'Error', detail: 'It did not work.' };
}

/** A status, or what is particular about one. */
export type ToldProblem = number | (Known & { readonly status: number });

/** Describes problem responses of a route for OpenAPI. */
export function ProblemResponses(...problems: readonly ToldProblem[]): MethodDecorator & ClassDecorator {
  const responses = problems.map((problem) => {
    const { status, ...known } = typeof problem === 'number' ? { status: problem, ...usual(problem) } : problem;
    const retry = { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer', example: 5 } } };
    return ApiResponse({
      status,
      description: known.title,
      ...(status === 429 || status === 503 ? { headers: retry } : {}),
      content: {
        'application/problem+json': {
          schema: { $ref: getSchemaPath(ProblemDocument) },
          example: { type: `urn:tessera:problem:${known.code}`, status, ...known },
        },
      },
    });
  });
  return applyDecorators(ApiExtraModels(ProblemDocument, FieldProblemDocument), ...responses);
}
