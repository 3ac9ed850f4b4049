import { Controller, Delete, Get, Inject, Param, Req, Res, type Type } from '@nestjs/common';
import { type BoundModel, eraseAudited, exportAudited, type Principal } from '@tessera/db-core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AnalyticsModuleDefinition } from '../contract.js';
import { named } from '../host/decorate.js';
import { hostMeta } from '../host/host-meta.js';
import { type AnalyticsHostOptions, HOST_OPTIONS } from '../host/host.options.js';
import { CurrentPrincipal } from '../http/current-principal.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { EXPORT_TYPES, startExport } from '../reads/export-stream.js';
import { exportJson, exportLines } from './export-text.js';
import { receiptBody } from './receipt-body.js';
import { subjectProblem } from './subject-problems.js';
import { subjectRequest } from './subject-request.js';
import { EraseDocumentation, ExportDocumentation } from './subjects.documentation.js';

/** `subjects/:id` of a module: all that is held of a person, and its erasing. */
export function subjectsController(module: AnalyticsModuleDefinition): Type {
  @Controller(module.name)
  class SubjectsController {
    private readonly bound: BoundModel;

    constructor(@Inject(HOST_OPTIONS) private readonly options: AnalyticsHostOptions) {
      const { bindings, keysFolder } = options;
      this.bound = { model: module, bindings: bindings[module.name] ?? {}, ...(keysFolder ? { keysFolder } : {}) };
    }

    @Get('subjects/:id')
    @Roles('admin')
    @Scoped('admin', module.name)
    @ExportDocumentation(module)
    async export(
      @Param('id') id: string,
      @CurrentPrincipal() actor: Principal,
      @Req() asked: FastifyRequest,
      @Res() reply: FastifyReply,
    ): Promise<void> {
      const { request, format } = subjectRequest(module, id, asked.url, ['json', 'ndjson']);
      const answered = exportAudited(
        this.options.database,
        this.bound,
        request,
        { actor, requestId: asked.id },
        async (rows) => {
          const text = format === 'json' ? exportJson(rows, hostMeta()) : exportLines(rows);
          const { stream, finished } = await startExport(text);
          const type = format === 'json' ? 'application/json; charset=utf-8' : EXPORT_TYPES.ndjson;
          void reply.status(200).headers({ 'content-type': type, 'cache-control': 'no-store' }).send(stream);
          await finished;
        },
      );
      await answered.catch((error: unknown) => {
        // Once the answer has begun its stream tells of the failure.
        if (!reply.sent) throw subjectProblem(error);
      });
    }

    @Delete('subjects/:id')
    @Roles('admin')
    @Scoped('admin', module.name)
    @EraseDocumentation(module)
    async erase(
      @Param('id') id: string,
      @CurrentPrincipal() actor: Principal,
      @Req() asked: FastifyRequest,
    ): Promise<object> {
      const { request } = subjectRequest(module, id, asked.url, []);
      try {
        const receipt = await eraseAudited(this.options.database, this.bound, request, { actor, requestId: asked.id });
        return { data: receiptBody(receipt), meta: hostMeta() };
      } catch (error) {
        throw subjectProblem(error);
      }
    }
  }
  return named(SubjectsController, `${module.name}Subjects`);
}
