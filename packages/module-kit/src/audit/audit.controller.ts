import { applyDecorators, Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import { AuditLog, HOST_CHAIN, type Principal } from '@tessera/db-core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AnalyticsHostOptions, HOST_OPTIONS } from '../host/host.options.js';
import { hostMeta } from '../host/host-meta.js';
import { HostDocumentation } from '../host/openapi/host-documentation.js';
import { CurrentPrincipal } from '../http/current-principal.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { CursorCodec } from '../reads/cursor.js';
import { EXPORT_TYPES } from '../reads/export-stream.js';
import { queryOf } from '../reads/query-string.js';
import { cacheHeaders } from '../reads/read-answer.js';
import type { Format } from '../reads/read-request.js';
import { readProblem } from '../reads/read-service.js';
import { AUDIT_EXAMPLE, AUDIT_SCHEMA } from './audit.schemas.js';
import { auditExport, auditRows, auditValues, hashOf, isDigest } from './audit-query.js';
import { AUDIT_LIMIT, AUDIT_OUTCOMES, type AuditRequest, parseAudit } from './audit-request.js';
import { ReadAudit } from './read-audit.js';
import type { OpenEntry } from './read-entry.js';

const FILTERS: Readonly<Record<string, readonly [description: string, example: string, format?: string]>> = {
  from: ['Only records at or after this moment (RFC 3339)', '2026-03-29T00:00:00Z', 'date-time'],
  to: ['Only records before this moment (RFC 3339)', '2026-03-30T00:00:00Z', 'date-time'],
  actor: ['Only what this person or service did: its id, also after it was erased, or its digest', 'usr_19'],
  subject: ['Only what concerned this person: the id, also after it was erased, or its digest', 'usr_42'],
  action: ['Only this action', 'read.traces/:id'],
  module: ['Only records of this module; `core` is the host', 'consciousness'],
  tenant: ['Only what concerned this tenant; what concerned all tenants is among it', 'org_helios'],
  request_id: ['Only records of this request', '0f8fad5b-d9cb-469f-a165-70867728950e'],
};

function filterParameters(): MethodDecorator {
  return applyDecorators(
    ...Object.entries(FILTERS).map(([name, [description, example, format]]) =>
      ApiQuery({
        name,
        required: false,
        description,
        schema: { type: 'string', example, ...(format ? { format } : {}) },
      }),
    ),
    ApiQuery({
      name: 'outcome',
      required: false,
      description: 'Only what went so',
      schema: { type: 'string', enum: [...AUDIT_OUTCOMES], example: 'succeeded' },
    }),
    ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, ...AUDIT_LIMIT } }),
    ApiQuery({ name: 'cursor', required: false, schema: { type: 'string' } }),
    ApiQuery({ name: 'format', required: false, schema: { type: 'string', enum: ['json', 'csv', 'ndjson'] } }),
  );
}

/** The audit log. */
@Controller('audit')
export class AuditController {
  private readonly cursors: CursorCodec;
  private readonly audit: ReadAudit;

  constructor(
    @Inject(HOST_OPTIONS) private readonly options: AnalyticsHostOptions,
    @Inject(AuditLog) log: AuditLog,
  ) {
    this.cursors = new CursorCodec(options.cursorSecret);
    this.audit = new ReadAudit(log);
  }

  @Get()
  @Roles('admin')
  @Scoped('admin')
  @filterParameters()
  @HostDocumentation({
    id: 'audit',
    tag: 'host',
    summary: 'The audit log, newest first',
    description:
      'Who saw rows about persons, and what admins did. Records are chained: `position` and `hash` are what `tessera audit verify` checks. Reading it is recorded too. Role: admin.',
    data: { type: 'array', items: AUDIT_SCHEMA },
    example: [AUDIT_EXAMPLE],
    formats: true,
    problems: [400, 401, 403, 429, 503],
  })
  async read(
    @Req() http: FastifyRequest,
    @CurrentPrincipal() principal: Principal,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const request = parseAudit(queryOf(http.url), http.headers.accept);
    const { cursor, filters, format } = request;
    const after = cursor === null ? null : (this.cursors.decode(cursor, hashOf(filters)).key[0] ?? null);
    const entry = entryOf(request, principal, http.id);
    try {
      const body = await (format === 'json'
        ? this.page(request, after, principal, entry)
        : this.export(request, format, after, principal, entry));
      void reply.headers({ ...cacheHeaders(null), ...exportHeaders(format) }).send(body);
    } catch (error) {
      throw readProblem(error);
    }
  }

  private async page(
    request: AuditRequest,
    after: string | null,
    principal: Principal,
    entry: OpenEntry,
  ): Promise<object> {
    const { filters } = request;
    const limit = request.limit ?? AUDIT_LIMIT.default;
    const { database } = this.options;
    const rows = await this.audit.shown(
      entry,
      async () => auditRows(database, principal, await auditValues(database, request, after)),
      (found) => ({ rows: Math.min(found.length, limit) }),
    );
    const data = rows.slice(0, limit);
    const last = data.at(-1);
    const more = rows.length > limit && last !== undefined;
    const next = more ? this.cursors.encode(hashOf(filters), { to: null, key: [String(last.id)] }) : null;
    return { data, meta: { ...hostMeta({ ...filters, limit }), next_cursor: next } };
  }

  private async export(
    request: AuditRequest,
    format: 'csv' | 'ndjson',
    after: string | null,
    principal: Principal,
    entry: OpenEntry,
  ): Promise<NodeJS.ReadableStream> {
    const { database } = this.options;
    const values = await auditValues(database, request, after);
    await this.audit.write({ ...entry, outcome: 'started' });
    return (await auditExport(database, principal, format, request.limit, values)).stream;
  }
}

function exportHeaders(format: Format): Record<string, string> {
  if (format === 'json') return {};
  return {
    'content-type': EXPORT_TYPES[format],
    'content-disposition': `attachment; filename="audit.${format}"`,
  };
}

/** What was looked for is part of the record; persons by digest, as everywhere in the log. */
function entryOf({ filters, format }: AuditRequest, principal: Principal, requestId: string): OpenEntry {
  const { actor, subject, tenant, ...plain } = filters;
  const asked = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== null));
  const persons = [actor, subject].flatMap((id) => (id === null || isDigest(id) ? [] : [id]));
  return {
    actor: principal,
    action: 'read.audit',
    module: HOST_CHAIN,
    tenants: tenant === null ? null : [tenant],
    subjects: persons.length === 0 ? null : persons,
    requestId,
    detail: { format, filters: asked },
  };
}
