import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { Principal } from '@tessera/db-core';
import type { FastifyRequest } from 'fastify';
import { CurrentPrincipal } from '../http/current-principal.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { CursorCodec } from '../reads/cursor.js';
import { queryOf } from '../reads/query-string.js';
import { readProblem } from '../reads/read-service.js';
import { loadSql } from '../sql/load-sql.js';
import { HOST_OPTIONS, type AnalyticsHostOptions } from './host.options.js';
import { hostMeta } from './host-meta.js';
import { HostDocumentation } from './openapi/host-documentation.js';
import { LOG_EXAMPLE, LOG_SCHEMA } from './openapi/refresh-log.schemas.js';
import { OUTCOMES, parseRefreshes, REFRESHES_LIMIT, type RefreshesRequest } from './refreshes-request.js';

const REFRESHES = loadSql('refreshes');

function optional(
  name: string,
  schema: { type: string; format?: string; enum?: string[]; maximum?: number; default?: number },
): MethodDecorator {
  return ApiQuery({ name, required: false, schema });
}

/** The refresh log. */
@Controller('refreshes')
export class RefreshesController {
  private readonly cursors: CursorCodec;

  constructor(@Inject(HOST_OPTIONS) private readonly options: AnalyticsHostOptions) {
    this.cursors = new CursorCodec(options.cursorSecret);
  }

  @Get()
  @Roles('admin')
  @Scoped('admin')
  @optional('module', { type: 'string' })
  @optional('view', { type: 'string' })
  @optional('outcome', { type: 'string', enum: [...OUTCOMES] })
  @optional('from', { type: 'string', format: 'date-time' })
  @optional('to', { type: 'string', format: 'date-time' })
  @optional('limit', { type: 'integer', ...REFRESHES_LIMIT })
  @optional('cursor', { type: 'string' })
  @HostDocumentation({
    id: 'refreshes',
    tag: 'host',
    summary: 'The refresh log, newest first',
    description: 'Every refresh of every view: who asked, how long, how many rows, with which outcome. Role: admin.',
    data: { type: 'array', items: LOG_SCHEMA },
    example: [LOG_EXAMPLE],
    problems: [400, 401, 403, 429, 503],
  })
  async list(@Req() http: FastifyRequest, @CurrentPrincipal() principal: Principal): Promise<object> {
    const request = parseRefreshes(queryOf(http.url), this.options.definitions);
    const { cursor, limit, ...filters } = request;
    const after = cursor === null ? null : this.cursors.decode(cursor, filtersOf(request)).key[0];
    const rows = await this.read(request, after ?? null, principal);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next =
      rows.length > limit && last
        ? this.cursors.encode(filtersOf(request), { to: null, key: [String(last.id)] })
        : null;
    return { data: page, meta: { ...hostMeta({ ...filters, limit }), next_cursor: next } };
  }

  private async read(request: RefreshesRequest, after: string | null, principal: Principal): Promise<{ id: number }[]> {
    const { module, view, outcome, from, to, limit } = request;
    try {
      return await this.options.database.withRls(principal, (sql) =>
        sql.query<{ id: number }>(REFRESHES, [module, view, outcome, from, to, after, limit + 1]),
      );
    } catch (error) {
      throw readProblem(error);
    }
  }
}

function filtersOf({ module, view, outcome, from, to }: RefreshesRequest): string {
  return createHash('sha256')
    .update(JSON.stringify(['refreshes', module, view, outcome, from, to]))
    .digest('base64url')
    .slice(0, 22);
}
