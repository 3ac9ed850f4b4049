import { Body, Controller, Headers, Inject, Post, Res, UseGuards } from '@nestjs/common';
import type { Principal } from '@tessera/db-core';
import {
  Costs,
  countFacts,
  CurrentPrincipal,
  FACTS_BYTES,
  HostDocumentation,
  IngestService,
  ingestStatus,
  type ItemError,
  NoParameters,
  Roles,
  Scoped,
  TakesBody,
} from '@tessera/module-kit';
import { mappedStatements } from './mapped-statements.js';
import { answeredVersion, checkVersion, VERSION_HEADER } from './xapi-version.js';
import { xapiRoute } from './xapi.route.js';

const MODULE = 'classroom';

/** What is needed of Fastify's reply. */
interface Reply {
  readonly request: object;
  header(name: string, value: string): Reply;
  status(code: number): Reply;
  send(body: unknown): unknown;
}

/** Takes statements of xAPI about sessions, through the same ingest as `events`. */
@Controller(MODULE)
export class XapiController {
  constructor(@Inject(IngestService) private readonly ingest: IngestService) {}

  @Post('xapi/statements')
  @UseGuards(NoParameters)
  @Roles('service_role', 'admin')
  @Scoped('ingest', MODULE)
  @Costs('facts')
  @TakesBody({ bytes: FACTS_BYTES })
  @HostDocumentation(xapiRoute)
  async take(
    @Body() body: unknown,
    @Headers(VERSION_HEADER.toLowerCase()) version: string | undefined,
    @CurrentPrincipal() principal: Principal,
    @Res() reply: Reply,
  ): Promise<void> {
    reply.header(VERSION_HEADER, answeredVersion(version));
    checkVersion(version);
    const mapped = mappedStatements(body, new Date());
    const taken = await this.ingest.take(MODULE, mapped.items, principal);
    countFacts(reply.request, mapped.ids.length);
    const refused = taken.errors.map((error) => ({ ...error, index: mapped.positions[error.index] ?? error.index }));
    const errors: ItemError[] = [...mapped.errors, ...refused].sort((a, b) => a.index - b.index);
    const report = { accepted: taken.accepted, duplicates: taken.duplicates, errors };
    // An answer of xAPI where it can be one: the ids, in the order of the statements.
    reply.status(ingestStatus(report)).send(errors.length === 0 ? mapped.ids : { data: report });
  }
}
