import { Readable } from 'node:stream';
import { Body, Controller, Inject, Post, Res, type Type, UseGuards } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Principal } from '@tessera/db-core';
import type { FastifyReply } from 'fastify';
import type { AnalyticsModuleDefinition } from '../contract.js';
import { CurrentPrincipal } from '../http/current-principal.js';
import { NoParameters } from '../http/no-parameters.js';
import { Costs, countFacts } from '../http/costs.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { FACTS_BYTES, TakesBody } from '../http/takes-body.js';
import { IngestService, ingestStatus } from '../ingest/ingest-service.js';
import { named } from './decorate.js';
import { eventsExample, INGEST_EXAMPLE, INGEST_PARTLY, INGEST_SCHEMA, itemSchemas } from './openapi/events.schemas.js';
import { HostDocumentation } from './openapi/host-documentation.js';

/** Ingest of a module. */
export function eventsController(module: AnalyticsModuleDefinition): Type {
  @Controller(module.name)
  class EventsController {
    constructor(@Inject(IngestService) private readonly ingest: IngestService) {}

    @Post('events')
    @UseGuards(NoParameters)
    @Roles('service_role', 'admin')
    @Scoped('ingest', module.name)
    @Costs('facts')
    @TakesBody({ bytes: FACTS_BYTES })
    @ApiConsumes('application/json', 'application/x-ndjson')
    @ApiBody({
      required: true,
      description: 'JSON, or NDJSON with one item a line',
      schema: {
        type: 'object',
        required: ['events'],
        properties: { events: { type: 'array', maxItems: 10_000, items: { anyOf: itemSchemas(module) } } },
        example: eventsExample(module),
      },
    })
    @HostDocumentation({
      id: `${module.name}_events`,
      tag: module.name,
      summary: `Takes facts of ${module.title}`,
      description:
        'Up to 10,000 items a call; idempotent by id. 200 if all went in, 207 if some, 422 if none. A bad item never loses the good ones. Roles: service_role, admin.',
      data: INGEST_SCHEMA,
      example: INGEST_EXAMPLE,
      partly: INGEST_PARTLY,
      problems: [400, 401, 403, 413, 422, 429, 503],
      meta: false,
    })
    async take(
      @Body() body: unknown,
      @CurrentPrincipal() principal: Principal,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const report =
        body instanceof Readable
          ? await this.ingest.takeStream(module.name, body, principal)
          : await this.ingest.takeBody(module.name, body, principal);
      countFacts(reply.request, report.accepted + report.duplicates + report.errors.length);
      void reply.status(ingestStatus(report)).send({ data: report });
    }
  }
  return named(EventsController, `${module.name}Events`);
}
