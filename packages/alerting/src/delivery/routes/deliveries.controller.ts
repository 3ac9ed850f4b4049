import { Controller, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import type { Principal } from '@tessera/db-core';
import { CurrentPrincipal, hostMeta, NoParameters, Roles, Scoped } from '@tessera/module-kit';
import { DeliveryDesk } from './delivery-desk.js';
import { toldOf } from './delivery-problems.js';
import { RepeatDocumentation } from './destinations.documentation.js';
import { uuidOf } from './uuid-of.js';

interface Asked {
  readonly id: string;
}

/** Acts on deliveries; reading them is data, see delivery.reads.ts. */
@Controller('alerts/deliveries')
@UseGuards(NoParameters)
@Roles('authenticated', 'admin', 'service_role')
export class DeliveriesController {
  constructor(@Inject(DeliveryDesk) private readonly desk: DeliveryDesk) {}

  @Post(':id/repeat')
  @HttpCode(202)
  @Scoped('admin', 'alerts')
  @RepeatDocumentation()
  async repeat(
    @Param('id') given: string,
    @CurrentPrincipal() principal: Principal,
    @Req() http: Asked,
  ): Promise<object> {
    const id = uuidOf(given, 'The delivery');
    await toldOf(this.desk.repeat({ principal, requestId: http.id }, id));
    return { data: { id, status: 'pending' }, meta: hostMeta() };
  }
}
