import { Body, Controller, Get, HttpCode, Inject, Post, Req, type Type, UseGuards } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import {
  AuditLog,
  DatabaseUnavailable,
  LockTimeout,
  type Principal,
  translateError,
  type ViewOutcome,
} from '@tessera/db-core';
import type { FastifyRequest } from 'fastify';
import { auditProblem } from '../audit/audit-unavailable.problem.js';
import type { AnalyticsModuleDefinition } from '../contract.js';
import { CurrentPrincipal } from '../http/current-principal.js';
import { NoParameters } from '../http/no-parameters.js';
import { AlreadyRunning, DatabaseAway } from '../http/problems.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { named } from './decorate.js';
import { hostMeta } from './host-meta.js';
import { HOST_OPTIONS, type AnalyticsHostOptions } from './host.options.js';
import { HostDocumentation } from './openapi/host-documentation.js';
import { REFRESH_EXAMPLE, REFRESH_SCHEMA, STATUS_EXAMPLE, STATUS_SCHEMA } from './openapi/refresh.schemas.js';
import { requestedViews } from './refresh-request.js';
import { refreshStatus } from './refresh-status.js';

/** `refresh-status` and `refresh` of a module. */
export function refreshController(module: AnalyticsModuleDefinition): Type {
  @Controller(module.name)
  class RefreshController {
    constructor(
      @Inject(HOST_OPTIONS) private readonly options: AnalyticsHostOptions,
      @Inject(AuditLog) private readonly audit: AuditLog,
    ) {}

    @Get('refresh-status')
    @UseGuards(NoParameters)
    // Not research: how many rows a view has is a figure about the source, not about a release.
    @Roles('authenticated', 'analyst', 'admin', 'service_role')
    @Scoped('read', module.name)
    @HostDocumentation({
      id: `${module.name}_refresh_status`,
      tag: module.name,
      summary: `State of each view of ${module.title}`,
      description: 'FRESH, WARNING, STALE, FAILED or NEVER, with age, size and the last error.',
      data: STATUS_SCHEMA,
      example: STATUS_EXAMPLE,
      problems: [400, 401, 403, 429, 503],
    })
    async status(@CurrentPrincipal() principal: Principal): Promise<object> {
      const data = await refreshStatus(this.options.engine, module, principal).catch(rethrow);
      return { data, meta: hostMeta() };
    }

    @Post('refresh')
    @UseGuards(NoParameters)
    @HttpCode(200)
    @Roles('admin')
    @Scoped('refresh', module.name)
    @ApiBody({
      required: false,
      schema: {
        type: 'object',
        properties: {
          views: {
            type: 'array',
            // An enumeration of nothing is no schema.
            items: {
              type: 'string',
              ...(module.views.length === 0 ? {} : { enum: module.views.map(({ name }) => name) }),
            },
          },
        },
        example: module.views.length === 0 ? {} : { views: module.views.slice(0, 1).map(({ name }) => name) },
      },
    })
    @HostDocumentation({
      id: `${module.name}_refresh`,
      tag: module.name,
      summary: `Refreshes views of ${module.title} now`,
      description:
        'All of them without a body; what was committed before the call is in. 409 where another server holds the lock. Role: admin.',
      data: REFRESH_SCHEMA,
      example: REFRESH_EXAMPLE,
      problems: [400, 401, 403, 409, 429, 503],
    })
    async refresh(
      @Body() body: unknown,
      @CurrentPrincipal() actor: Principal,
      @Req() request: FastifyRequest,
    ): Promise<object> {
      const views = requestedViews(module, body);
      const object = views === 'all' ? null : views.join(',');
      const act = { actor, action: 'refresh', module: module.name, object, requestId: request.id };
      const run = (): Promise<ViewOutcome[]> => this.options.engine.refresh(module.name, views, { asked: 'api' });
      const outcomes = await this.audit.act(act, run, rowsOf).catch(rethrow);
      const data = outcomes.map((outcome) => ({
        view_name: outcome.viewName,
        refresh_duration_ms: outcome.durationMs,
        rows_refreshed: outcome.rowsRefreshed,
        success: outcome.success,
        error_message: outcome.errorMessage,
      }));
      return { data, meta: hostMeta() };
    }
  }
  return named(RefreshController, `${module.name}Refresh`);
}

function rowsOf(outcomes: readonly ViewOutcome[]): number {
  return outcomes.reduce((sum, { rowsRefreshed }) => sum + rowsRefreshed, 0);
}

function rethrow(error: unknown): never {
  const meaning = translateError(error);
  if (meaning instanceof DatabaseUnavailable) throw new DatabaseAway(error);
  if (meaning instanceof LockTimeout) throw new AlreadyRunning('Another server is refreshing this module.');
  throw auditProblem(error);
}
