import { Controller, Get, Inject, UseGuards } from '@nestjs/common';
import type { Principal } from '@tessera/db-core';
import { hostMeta } from '../host/host-meta.js';
import { HostDocumentation } from '../host/openapi/host-documentation.js';
import { CurrentPrincipal } from '../http/current-principal.js';
import { NoParameters } from '../http/no-parameters.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { readProblem } from '../reads/read-service.js';
import { OverviewService } from './overview-service.js';
import { OVERVIEW_EXAMPLE, OVERVIEW_SCHEMA } from './overview.schemas.js';

/** Whether all is well, in one look. */
@Controller('overview')
export class OverviewController {
  constructor(@Inject(OverviewService) private readonly service: OverviewService) {}

  @Get()
  @UseGuards(NoParameters)
  @Roles('authenticated', 'analyst', 'admin', 'service_role')
  @Scoped('read')
  @HostDocumentation({
    id: 'overview',
    tag: 'host',
    summary: 'Each module at a glance',
    description:
      "State, freshest and stalest view, today's facts of the caller's tenants, failed refreshes of 24 hours and pending changes of each enabled module. Roles: authenticated, analyst, admin, service_role.",
    data: { type: 'array', items: OVERVIEW_SCHEMA },
    example: [OVERVIEW_EXAMPLE],
    problems: [400, 401, 403, 429, 503],
  })
  async overview(@CurrentPrincipal() principal: Principal): Promise<object> {
    try {
      return { data: await this.service.overview(principal), meta: hostMeta() };
    } catch (error) {
      throw readProblem(error);
    }
  }
}
