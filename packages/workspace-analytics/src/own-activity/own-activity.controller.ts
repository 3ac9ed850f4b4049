import { Body, Controller, Inject, Post, Res, UseGuards } from '@nestjs/common';
import { type Principal, RowRefused, translateError } from '@tessera/db-core';
import {
  type AnalyticsHostOptions,
  Costs,
  countFacts,
  CurrentPrincipal,
  FACTS_BYTES,
  HOST_OPTIONS,
  HostDocumentation,
  IngestService,
  ingestStatus,
  type IngestReport,
  NoParameters,
  NotFound,
  Roles,
  Scoped,
  TakesBody,
} from '@tessera/module-kit';
import { ownActivityRoute } from './own-activity.route.js';
import { FOREIGN_WORKSPACE, ownEvents } from './own-event.js';

const MODULE = 'workspace';

/** The part of Fastify's reply that is used. */
interface Reply {
  readonly request: object;
  status(code: number): { send(body: object): unknown };
}

/** Takes what members tell of themselves: as themselves, so that policies have the last word on whose and where. */
@Controller(MODULE)
export class OwnActivityController {
  constructor(
    @Inject(IngestService) private readonly ingest: IngestService,
    @Inject(HOST_OPTIONS) private readonly host: Pick<AnalyticsHostOptions, 'database'>,
  ) {}

  @Post('me/activity')
  @UseGuards(NoParameters)
  @Roles('authenticated')
  @Scoped('ingest', MODULE)
  @Costs('facts')
  @TakesBody({ bytes: FACTS_BYTES, elseTell: 'Own activity is taken as JSON: {"events": [ … ]}.' })
  @HostDocumentation(ownActivityRoute)
  async take(@Body() body: unknown, @CurrentPrincipal() principal: Principal, @Res() reply: Reply): Promise<void> {
    const report = await this.takeOwn(body, principal);
    countFacts(reply.request, report.accepted + report.duplicates + report.errors.length);
    const { errors } = report;
    if (ingestStatus(report) === 422 && errors.every(({ code }) => code === FOREIGN_WORKSPACE)) throw notYours();
    void reply.status(ingestStatus(report)).send({ data: report });
  }

  private async takeOwn(body: unknown, principal: Principal): Promise<IngestReport> {
    const [own] = await this.host.database.withRls(principal, (sql) =>
      sql.query<{ workspaces: string[] }>('select workspace.own_tenants()::text[] as workspaces'),
    );
    const prepare = ownEvents(principal.subject, own?.workspaces ?? []);
    try {
      return await this.ingest.takePrepared(MODULE, body, prepare, principal);
    } catch (error) {
      // A membership that ended meanwhile: the policy refuses what the look-up had let through.
      throw translateError(error) instanceof RowRefused ? notYours() : error;
    }
  }
}

function notYours(): NotFound {
  return new NotFound('The workspace', [
    { field: 'workspace_id', value: null, detail: 'is not one of your workspaces', limit: 'your workspaces' },
  ]);
}
