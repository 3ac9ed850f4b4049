import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import type { Principal } from '@tessera/db-core';
import { CurrentPrincipal, hostMeta, NoParameters, NotFound, Roles, Scoped } from '@tessera/module-kit';
import { parseNotes } from './act-request.js';
import { AcknowledgeDocumentation, EvaluateDocumentation, MetricsDocumentation } from './alerts.documentation.js';
import { RuleDesk } from './rule-desk.js';
import { told } from './rules-problems.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Asked {
  readonly id: string;
}

/** What rules can ask, evaluation at once, and incidents that somebody has seen. */
@Controller('alerts')
@UseGuards(NoParameters)
export class AlertsController {
  constructor(@Inject(RuleDesk) private readonly desk: RuleDesk) {}

  @Get('metrics')
  @Roles('authenticated', 'analyst', 'admin', 'service_role')
  @Scoped('read', 'alerts')
  @MetricsDocumentation()
  metrics(): object {
    const data = this.desk.metrics().map(({ module, metric, title, kind, unit, about, claim, grain }) => ({
      module,
      metric_type: metric,
      title,
      kind,
      unit,
      about,
      tenant_kind: claim,
      stored_grain: grain,
    }));
    return { data, meta: hostMeta() };
  }

  @Post('evaluate')
  @HttpCode(200)
  @Roles('admin')
  @Scoped('admin', 'alerts')
  @EvaluateDocumentation()
  async evaluate(@CurrentPrincipal() principal: Principal, @Req() http: Asked): Promise<object> {
    return { data: await told(this.desk.evaluate({ principal, requestId: http.id })), meta: hostMeta() };
  }

  @Post('history/:id/acknowledge')
  @HttpCode(200)
  @Roles('authenticated', 'admin', 'service_role')
  @Scoped('admin', 'alerts')
  @AcknowledgeDocumentation()
  async acknowledge(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentPrincipal() principal: Principal,
    @Req() http: Asked,
  ): Promise<object> {
    if (!UUID.test(id)) throw new NotFound('The incident');
    const data = await told(
      this.desk.acknowledge({ principal, requestId: http.id }, id.toLowerCase(), parseNotes(body)),
    );
    return { data, meta: hostMeta() };
  }
}
