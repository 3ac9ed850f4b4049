import { Body, Controller, Get, HttpCode, Inject, Post, Req, type Type, UseGuards } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { Principal, Role } from '@tessera/db-core';
import type { FastifyRequest } from 'fastify';
import type { AnalyticsModuleDefinition, Read } from '../contract.js';
import { named } from '../host/decorate.js';
import { HostDocumentation } from '../host/openapi/host-documentation.js';
import { CurrentPrincipal } from '../http/current-principal.js';
import { NoParameters } from '../http/no-parameters.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { queryOf } from '../reads/query-string.js';
import { VerifyService } from '../verify/verify-service.js';
import { VERIFIED_EXAMPLE, VERIFIED_SCHEMA } from '../verify/verify.schemas.js';
import { pathOfBody, pathOfQuery } from './asked-path.js';
import { ExplainService } from './explain-service.js';
import { EXPLAINED_EXAMPLE, EXPLAINED_SCHEMA } from './explain.schemas.js';
import { LONGEST_PATH } from './own-read.js';

const PATH = "A read's path with its query, as panels write it; `/api/v1/<module>/` may stand before it";
/** Not research: whatever it reads is released, and no stored figure stands behind it. */
const ROLES: readonly Role[] = ['authenticated', 'analyst', 'admin', 'service_role'];

const NOT_VERIFIABLE = {
  status: 422,
  code: 'not_verifiable',
  title: 'Cannot be verified',
  detail: 'It is made of sources as they are: no stored figure is behind it.',
} as const;

/** `explain` and `verify` of a module; none for one that has no reads. */
export function explainControllers(module: AnalyticsModuleDefinition): Type[] {
  const path = examplePath(module);
  return path === undefined ? [] : [explainController(module, path)];
}

function explainController(module: AnalyticsModuleDefinition, example: string): Type {
  @Controller(module.name)
  class ExplainController {
    constructor(
      @Inject(ExplainService) private readonly explained: ExplainService,
      @Inject(VerifyService) private readonly verified: VerifyService,
    ) {}

    @Get('explain')
    @Roles(...ROLES)
    @Scoped('read', module.name)
    @ApiQuery({
      name: 'path',
      required: true,
      description: PATH,
      schema: { type: 'string', maxLength: LONGEST_PATH, example },
    })
    @HostDocumentation({
      id: `${module.name}_explain`,
      tag: module.name,
      summary: `Where a figure of ${module.title} comes from`,
      description:
        'The SQL of a read as it would run now, its values apart from it; the views behind it with their definition and the refresh that made them; the stores and sources. Nothing of it is run. For whoever may ask the read.',
      data: EXPLAINED_SCHEMA,
      example: EXPLAINED_EXAMPLE,
      problems: [400, 401, 403, 404, 429, 503],
    })
    async explain(@Req() http: FastifyRequest, @CurrentPrincipal() principal: Principal): Promise<object> {
      return this.explained.explain(module, pathOfQuery(queryOf(http.url)), principal);
    }

    @Post('verify')
    @HttpCode(200)
    @UseGuards(NoParameters)
    @Roles(...ROLES)
    @Scoped('read', module.name)
    @HostDocumentation({
      id: `${module.name}_verify`,
      tag: module.name,
      summary: `Computes a figure of ${module.title} from the source and compares`,
      description:
        'The read once from what is stored and once from the sources, in one snapshot and for the same window, as the caller. Percentiles count as equal within 1 %. Two at a time per server, 10 s each. Recorded like the read itself where it is about persons. For whoever may ask the read.',
      body: {
        description: 'The read to verify',
        schema: {
          type: 'object',
          required: ['path'],
          properties: { path: { type: 'string', description: PATH, minLength: 1, maxLength: LONGEST_PATH } },
        },
        example: { path: example },
      },
      data: VERIFIED_SCHEMA,
      example: VERIFIED_EXAMPLE,
      problems: [400, 401, 403, 404, NOT_VERIFIABLE, 429, 503],
    })
    async verify(
      @Body() body: unknown,
      @CurrentPrincipal() principal: Principal,
      @Req() http: FastifyRequest,
    ): Promise<object> {
      return this.verified.verify(module, pathOfBody(body), principal, http.id);
    }
  }
  return named(ExplainController, `${module.name}Explain`);
}

/** A read that can be asked without knowing an id, by as many roles as any, with what is stored behind it if there is one. */
function examplePath({ reads }: AnalyticsModuleDefinition): string | undefined {
  const worth = (read: Read): number =>
    (read.pathParameters === undefined ? 100 : 0) + (read.rollup === undefined ? 0 : 10) + read.roles.length;
  const [best] = reads.toSorted((a, b) => worth(b) - worth(a));
  if (best === undefined) return undefined;
  const parameters = Object.entries(best.pathParameters ?? {});
  const path = parameters.reduce((text, [name, { example }]) => text.replace(`:${name}`, example), best.path);
  const { window } = best;
  return window?.default ? `${path}?${window.parameter}=${window.default}` : path;
}
