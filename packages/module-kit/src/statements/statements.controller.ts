import { Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiQuery } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { HOST_OPTIONS, type AnalyticsHostOptions } from '../host/host.options.js';
import { hostMeta } from '../host/host-meta.js';
import { HostDocumentation } from '../host/openapi/host-documentation.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { queryOf } from '../reads/query-string.js';
import { readProblem } from '../reads/read-service.js';
import { loadSql } from '../sql/load-sql.js';
import { STATEMENT_EXAMPLE, STATEMENT_SCHEMA } from './statements.schemas.js';
import { parseStatements, STATEMENT_ORDERS, STATEMENTS_LIMIT, type StatementsRequest } from './statements-request.js';
import { StatementsUnavailable } from './statements-unavailable.problem.js';

const STATEMENTS = loadSql('statements');

/** The extension may be in any schema. */
const FIND = `select set_config('search_path', quote_ident(n.nspname), true) as path
from pg_catalog.pg_extension as e join pg_catalog.pg_namespace as n on n.oid = e.extnamespace
where e.extname = 'pg_stat_statements'`;

/** SQLSTATE of a library that was not loaded at the start of the server. */
const NOT_LOADED = '55000';

/** What took the database most time. */
@Controller('statements')
export class StatementsController {
  constructor(@Inject(HOST_OPTIONS) private readonly options: AnalyticsHostOptions) {}

  @Get()
  @Header('cache-control', 'no-store')
  @Roles('admin')
  @Scoped('admin')
  @ApiQuery({
    name: 'order',
    required: false,
    schema: { type: 'string', enum: [...STATEMENT_ORDERS], default: STATEMENT_ORDERS[0] },
  })
  @ApiQuery({ name: 'limit', required: false, schema: { type: 'integer', minimum: 1, ...STATEMENTS_LIMIT } })
  @HostDocumentation({
    id: 'statements',
    tag: 'host',
    summary: 'Statements that took the database most time',
    description:
      "From pg_stat_statements: statements of Tessera's own roles since the statistics were last reset, without values. Role: admin.",
    data: { type: 'array', items: STATEMENT_SCHEMA },
    example: [STATEMENT_EXAMPLE],
    problems: [
      400,
      401,
      403,
      {
        status: 409,
        code: 'statements_unavailable',
        title: 'No statistics of statements',
        detail: 'pg_stat_statements is not loaded: put it into shared_preload_libraries and restart PostgreSQL.',
      },
      429,
      503,
    ],
  })
  async list(@Req() http: FastifyRequest): Promise<object> {
    const request = parseStatements(queryOf(http.url));
    return { data: await this.read(request), meta: hostMeta({ ...request }) };
  }

  private async read({ order, limit }: StatementsRequest): Promise<object[]> {
    try {
      return await this.options.database.asOwner(async (sql) => {
        const found = await sql.query(FIND);
        if (found.length === 0) throw new StatementsUnavailable('extension');
        return sql.query(STATEMENTS, [order, limit]);
      });
    } catch (error) {
      if (stateOf(error) === NOT_LOADED) throw new StatementsUnavailable('library');
      throw readProblem(error);
    }
  }
}

function stateOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
