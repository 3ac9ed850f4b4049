import { Body, Controller, Get, HttpCode, Inject, Post, Req, type Type, UseGuards } from '@nestjs/common';
import { AuditLog, type Principal } from '@tessera/db-core';
import type { FastifyRequest } from 'fastify';
import type { AnalyticsModuleDefinition } from '../contract.js';
import { named } from '../host/decorate.js';
import { hostMeta } from '../host/host-meta.js';
import { HOST_OPTIONS, type AnalyticsHostOptions } from '../host/host.options.js';
import { HostDocumentation } from '../host/openapi/host-documentation.js';
import { CurrentPrincipal } from '../http/current-principal.js';
import { NoParameters } from '../http/no-parameters.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { readProblem } from '../reads/read-service.js';
import { Scheduler } from '../schedule/scheduler.js';
import { BACKFILL_EXAMPLE, BACKFILL_SCHEMA, backfillBody } from './backfill-body.js';
import { backfillProblem } from './backfill-problems.js';
import { MOST_DAYS, parseBackfill } from './backfill-request.js';

const moment = { type: 'string', description: 'A UTC day, or an RFC 3339 timestamp: the days it touches' } as const;

/** `backfill` of a module: asking for it, and how far it is. */
export function backfillController(module: AnalyticsModuleDefinition): Type {
  const example = { ...BACKFILL_EXAMPLE, module: module.name };

  @Controller(module.name)
  class BackfillController {
    constructor(
      @Inject(HOST_OPTIONS) private readonly options: AnalyticsHostOptions,
      @Inject(AuditLog) private readonly audit: AuditLog,
      @Inject(Scheduler) private readonly scheduler: Scheduler,
    ) {}

    @Post('backfill')
    @HttpCode(202)
    @UseGuards(NoParameters)
    @Roles('admin')
    @Scoped('refresh', module.name)
    @HostDocumentation({
      id: `${module.name}_backfill`,
      tag: module.name,
      summary: `Makes stored figures of ${module.title} anew from the sources`,
      description: `Whole UTC days of a range of at most ${MOST_DAYS} days, newest first, in the background: it goes on where it was when a server dies. Harmless to repeat. The range that runs already is joined; 409 where another one runs, 422 naming the date where facts are gone by retention. Role: admin.`,
      status: 202,
      data: BACKFILL_SCHEMA,
      example,
      body: {
        description: 'First day and end (not included)',
        schema: { type: 'object', required: ['from', 'to'], properties: { from: moment, to: moment } },
        example: { from: '2026-03-01', to: '2026-04-01' },
      },
      problems: [400, 401, 403, 409, 422, 429, 503],
    })
    async ask(
      @Body() body: unknown,
      @CurrentPrincipal() actor: Principal,
      @Req() request: FastifyRequest,
    ): Promise<object> {
      const range = parseBackfill(body);
      const { ledger } = this.scheduler.backfills;
      const act = {
        actor,
        action: 'backfill',
        module: module.name,
        object: `${range.from.toISOString()}/${range.to.toISOString()}`,
        requestId: request.id,
      };
      const by = { subject: actor.subject, role: actor.role };
      const asked = await this.audit
        .act(act, () => ledger.ask({ module: module.name, ...range, asked: 'api', by }))
        .catch((error: unknown) => {
          throw backfillProblem(error, range);
        });
      // At once where this process schedules; else, and where it fails, within seconds by whoever does.
      if (this.options.scheduling !== false) void this.scheduler.backfills.takeOver().catch(() => undefined);
      return { data: backfillBody(asked), meta: hostMeta() };
    }

    @Get('backfill')
    @UseGuards(NoParameters)
    @Roles('admin', 'service_role')
    @Scoped('read', module.name)
    @HostDocumentation({
      id: `${module.name}_backfill_progress`,
      tag: module.name,
      summary: `How far the last backfill of ${module.title} is`,
      description:
        'Days done of days, rows, since when, who asked; null where none was asked for in 30 days. Roles: admin, service_role.',
      data: { ...BACKFILL_SCHEMA, type: ['object', 'null'] },
      example,
      problems: [400, 401, 403, 429, 503],
    })
    async progress(): Promise<object> {
      const last = await this.scheduler.backfills.ledger.last(module.name).catch((error: unknown) => {
        throw readProblem(error);
      });
      return { data: last === null ? null : backfillBody(last), meta: hostMeta() };
    }
  }
  return named(BackfillController, `${module.name}Backfill`);
}
