import { Controller, Get, Inject, Req, Res, type Type } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnalyticsModuleDefinition, Read } from '../contract.js';
import type { AuthenticatedRequest } from '../http/current-principal.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { sendAnswer } from '../http/send-answer.js';
import { queryOf } from '../reads/query-string.js';
import { ReadService } from '../reads/read-service.js';
import { decorate, named } from './decorate.js';
import { operationId, readDocumentation } from './openapi/read-documentation.js';

type ReadHttpRequest = FastifyRequest<{ Params: Record<string, string> }> & AuthenticatedRequest;

/** A controller with one GET route per read of a module. */
export function readsController(module: AnalyticsModuleDefinition): Type {
  @Controller(module.name)
  class ReadsController {
    constructor(@Inject(ReadService) readonly reads: ReadService) {}
  }
  for (const read of module.reads) addRoute(ReadsController, module, read);
  return named(ReadsController, `${module.name}Reads`);
}

function addRoute(
  controller: Type<{ readonly reads: ReadService }>,
  module: AnalyticsModuleDefinition,
  read: Read,
): void {
  const handler = async function (
    this: { readonly reads: ReadService },
    request: ReadHttpRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const answer = await this.reads.answer(
      module,
      read,
      {
        query: queryOf(request.url),
        path: request.params,
        accept: request.headers.accept,
        ifNoneMatch: request.headers['if-none-match'],
        requestId: request.id,
      },
      request.principal,
    );
    sendAnswer(reply, answer);
  };
  decorate(controller, operationId(module, read), handler, {
    method: [Get(read.path), Roles(...read.roles), Scoped('read', module.name), ...readDocumentation(module, read)],
    parameters: [Req(), Res()],
  });
}
