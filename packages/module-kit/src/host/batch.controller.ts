import { Body, Controller, HttpCode, Inject, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Principal } from '@tessera/db-core';
import type { FastifyRequest } from 'fastify';
import { MOST_PARTS, parseBatch } from '../batch/batch-request.js';
import { BatchService } from '../batch/batch-service.js';
import { CurrentPrincipal } from '../http/current-principal.js';
import { NoParameters } from '../http/no-parameters.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { hostMeta } from './host-meta.js';
import { HostDocumentation } from './openapi/host-documentation.js';

const part = {
  type: 'object',
  required: ['id', 'path'],
  properties: { id: { type: 'string', maxLength: 100 }, path: { type: 'string', maxLength: 8000 } },
};

/** Several reads as one request. */
@Controller('batch')
export class BatchController {
  constructor(@Inject(BatchService) private readonly batch: BatchService) {}

  @Post()
  @HttpCode(200)
  @UseGuards(NoParameters)
  @Roles('authenticated', 'analyst', 'research', 'admin', 'service_role')
  @Scoped('read')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['requests'],
      properties: { requests: { type: 'array', minItems: 1, maxItems: MOST_PARTS, items: part } },
      example: { requests: [{ id: 'rate', path: 'action/actions/success-rate?days=7' }] },
    },
  })
  @HostDocumentation({
    id: 'batch',
    tag: 'host',
    summary: 'Runs up to 20 reads in one snapshot',
    description:
      'For dashboards: each read has its own status and body; roles and modules of an API key are checked for each.',
    data: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'status', 'body'],
        properties: {
          id: { type: 'string' },
          status: { type: 'integer' },
          body: { type: 'object', additionalProperties: true },
        },
      },
    },
    example: [{ id: 'rate', status: 200, body: { data: [], meta: {} } }],
    problems: [400, 401, 403, 429, 503],
  })
  async run(
    @Body() body: unknown,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const data = await this.batch.run(parseBatch(body), principal, request.id);
    return { data, meta: hostMeta() };
  }
}
