import { Body, Controller, HttpCode, Inject, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import type { Principal } from '@tessera/db-core';
import type { FastifyRequest } from 'fastify';
import { MOST_PARTS, parseBatch } from '../batch/batch-request.js';
import { BatchService } from '../batch/batch-service.js';
import { costsNothing } from '../http/costs.js';
import { CurrentPrincipal } from '../http/current-principal.js';
import { NoParameters } from '../http/no-parameters.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { hostMeta } from './host-meta.js';
import { HostDocumentation } from './openapi/host-documentation.js';

const part = {
  type: 'object',
  required: ['id', 'path'],
  properties: {
    id: { type: 'string', maxLength: 100 },
    path: { type: 'string', maxLength: 8000 },
    if_none_match: { type: 'string', maxLength: 4000, description: 'The `etag` of an earlier answer' },
  },
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
      'For dashboards: each read has its own status, validator and body; roles and modules of an API key are checked for each. A part whose `if_none_match` still holds is 304 without a body, and its query is not run; a batch of nothing else costs nothing.',
    data: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'status', 'etag', 'body'],
        properties: {
          id: { type: 'string' },
          status: { type: 'integer' },
          etag: { type: ['string', 'null'], description: 'Null where the answer has none' },
          body: { type: ['object', 'null'], additionalProperties: true },
        },
      },
    },
    example: [{ id: 'rate', status: 200, etag: '"MrDoCc4FW"', body: { data: [], meta: {} } }],
    problems: [400, 401, 403, 429, 503],
  })
  async run(
    @Body() body: unknown,
    @CurrentPrincipal() principal: Principal,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const data = await this.batch.run(parseBatch(body), principal, request.id);
    if (data.every(({ status }) => status === 304)) costsNothing(request);
    return { data, meta: hostMeta() };
  }
}
