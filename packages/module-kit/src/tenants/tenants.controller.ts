import { createHash } from 'node:crypto';
import { Controller, Get, Inject, Req, type Type } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { Principal } from '@tessera/db-core';
import type { FastifyRequest } from 'fastify';
import type { AnalyticsModuleDefinition } from '../contract.js';
import { named } from '../host/decorate.js';
import { type AnalyticsHostOptions, HOST_OPTIONS } from '../host/host.options.js';
import { hostMeta } from '../host/host-meta.js';
import { HostDocumentation } from '../host/openapi/host-documentation.js';
import { CurrentPrincipal } from '../http/current-principal.js';
import { QueryReader } from '../http/query-reader.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { CursorCodec } from '../reads/cursor.js';
import { queryOf } from '../reads/query-string.js';
import { readProblem } from '../reads/read-service.js';
import { TenantDirectory } from './tenant-directory.js';
import { TENANT_EXAMPLE, TENANT_SCHEMA } from './tenants.schemas.js';

const LIMIT = { default: 50, maximum: 500 } as const;
const LONGEST_SEARCH = 200;
const LONGEST_CURSOR = 4_000;

/** `tenants` of a module: what a caller may choose among. */
export function tenantsController(module: AnalyticsModuleDefinition): Type {
  @Controller(module.name)
  class TenantsController {
    private readonly cursors: CursorCodec;
    private readonly directory: TenantDirectory;

    constructor(@Inject(HOST_OPTIONS) options: AnalyticsHostOptions) {
      this.cursors = new CursorCodec(options.cursorSecret);
      this.directory = new TenantDirectory(options.database, module);
    }

    @Get('tenants')
    // Not research: whose facts there are is none of its questions.
    @Roles('authenticated', 'analyst', 'admin', 'service_role')
    @Scoped('read', module.name)
    @ApiQuery({
      name: 'q',
      required: false,
      description: 'Only tenants with this text in their name or id, whatever its case',
      schema: { type: 'string', minLength: 1, maxLength: LONGEST_SEARCH, example: 'o' },
    })
    @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, ...LIMIT } })
    @ApiQuery({ name: 'cursor', required: false, schema: { type: 'string', maxLength: LONGEST_CURSOR } })
    @HostDocumentation({
      id: `${module.name}_tenants`,
      tag: module.name,
      summary: `Tenants of ${module.title} that the caller may choose`,
      description:
        'Those that the caller belongs to; for a role that sees every tenant, those that have rows. By name, then id. Roles: authenticated, analyst, admin, service_role.',
      data: { type: 'array', items: TENANT_SCHEMA },
      example: [TENANT_EXAMPLE],
      problems: [400, 401, 403, 429, 503],
    })
    async list(@Req() http: FastifyRequest, @CurrentPrincipal() principal: Principal): Promise<object> {
      const query = new QueryReader(queryOf(http.url), ['q', 'limit', 'cursor']);
      const search = query.text('q', LONGEST_SEARCH);
      const limit = query.count('limit', LIMIT);
      const cursor = query.text('cursor', LONGEST_CURSOR);
      query.done();
      const filters = filtersOf(module, search);
      const [name, id] = cursor === null ? [] : this.cursors.decode(cursor, filters).key;
      const after = typeof name === 'string' && typeof id === 'string' ? ([name, id] as const) : null;
      const rows = await this.directory.list(principal, { search, after, limit: limit + 1 }).catch(rethrow);
      const page = rows.slice(0, limit);
      const end = page.at(-1);
      const next =
        rows.length > limit && end ? this.cursors.encode(filters, { to: null, key: [end.sorted_by, end.id] }) : null;
      return {
        data: page.map(({ id, name }) => ({ id, name, is_platform: id === module.tenant.platform })),
        meta: { ...hostMeta({ q: search, limit }), next_cursor: next },
      };
    }
  }
  return named(TenantsController, `${module.name}Tenants`);
}

function rethrow(error: unknown): never {
  throw readProblem(error);
}

function filtersOf({ name }: AnalyticsModuleDefinition, search: string | null): string {
  return createHash('sha256')
    .update(JSON.stringify(['tenants', name, search]))
    .digest('base64url')
    .slice(0, 22);
}
