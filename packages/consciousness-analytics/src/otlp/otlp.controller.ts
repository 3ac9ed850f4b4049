import { Body, Controller, HttpCode, Inject, Post, Req, UseGuards } from '@nestjs/common';
import { type Principal, tenantsOf } from '@tessera/db-core';
import {
  Costs,
  countFacts,
  CurrentPrincipal,
  FACTS_BYTES,
  HostDocumentation,
  IngestService,
  NoParameters,
  Roles,
  Scoped,
  TakesBody,
} from '@tessera/module-kit';
import { consciousnessTenant } from '../consciousness.tenant.js';
import { type ExportAnswer, exportAnswer } from './export-answer.js';
import { mappedExport } from './mapped-export.js';
import { otlpRoute } from './otlp.route.js';

const MODULE = 'consciousness';
const ELSE_TELL =
  'Spans are taken as JSON, not as protobuf: set OTEL_EXPORTER_OTLP_PROTOCOL=http/json, or encoding: json in a collector.';

/** Takes traces from applications that are instrumented with OpenTelemetry, through the same ingest as `events`. */
@Controller(MODULE)
export class OtlpController {
  constructor(@Inject(IngestService) private readonly ingest: IngestService) {}

  @Post('otlp/v1/traces')
  @HttpCode(200)
  @UseGuards(NoParameters)
  @Roles('service_role', 'admin')
  @Scoped('ingest', MODULE)
  @Costs('facts')
  @TakesBody({ bytes: FACTS_BYTES, gzip: true, elseTell: ELSE_TELL })
  @HostDocumentation(otlpRoute)
  async take(
    @Body() body: unknown,
    @CurrentPrincipal() principal: Principal,
    @Req() request: object,
  ): Promise<ExportAnswer> {
    const { items, spanIds, rejected } = mappedExport(body, tenantsOf(principal, consciousnessTenant));
    const { errors } = await this.ingest.take(MODULE, items, principal);
    countFacts(request, items.length + rejected.length);
    return exportAnswer([
      ...rejected,
      ...errors.map(({ index, detail }) => ({ spanId: spanIds[index] ?? '', detail })),
    ]);
  }
}
