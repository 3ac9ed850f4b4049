import { Body, Controller, Header, HttpCode, Inject, Param, Post, Req, UseGuards } from '@nestjs/common';
import type { Principal } from '@tessera/db-core';
import { CurrentPrincipal, hostMeta, NoParameters, Roles, Scoped } from '@tessera/module-kit';
import { TargetGuard } from '../http/target-guard.js';
import { DeliveryDesk } from './delivery-desk.js';
import { toldOf } from './delivery-problems.js';
import {
  AddDocumentation,
  DisableDocumentation,
  EnableDocumentation,
  RotateDocumentation,
  TestDestinationDocumentation,
} from './destinations.documentation.js';
import { parseDestination, parseReason, parseRotation } from './destination-request.js';
import { uuidOf } from './uuid-of.js';

interface Asked {
  readonly id: string;
}

/** Acts on destinations; reading them is data, see delivery.reads.ts. */
@Controller('alerts/destinations')
@UseGuards(NoParameters)
@Roles('authenticated', 'admin', 'service_role')
export class DestinationsController {
  constructor(
    @Inject(DeliveryDesk) private readonly desk: DeliveryDesk,
    @Inject(TargetGuard) private readonly guard: TargetGuard,
  ) {}

  @Post()
  @HttpCode(201)
  @Header('cache-control', 'no-store')
  @Scoped('admin', 'alerts')
  @AddDocumentation()
  async add(@Body() body: unknown, @CurrentPrincipal() principal: Principal, @Req() http: Asked): Promise<object> {
    const asked = parseDestination(body, this.guard);
    return { data: await toldOf(this.desk.add({ principal, requestId: http.id }, asked)), meta: hostMeta() };
  }

  @Post(':id/rotate')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Scoped('admin', 'alerts')
  @RotateDocumentation()
  async rotate(
    @Param('id') given: string,
    @Body() body: unknown,
    @CurrentPrincipal() principal: Principal,
    @Req() http: Asked,
  ): Promise<object> {
    const id = uuidOf(given, 'The destination');
    const made = await toldOf(this.desk.rotate({ principal, requestId: http.id }, id, parseRotation(body)));
    return { data: { id, ...made }, meta: hostMeta() };
  }

  @Post(':id/disable')
  @HttpCode(200)
  @Scoped('admin', 'alerts')
  @DisableDocumentation()
  async disable(
    @Param('id') given: string,
    @Body() body: unknown,
    @CurrentPrincipal() principal: Principal,
    @Req() http: Asked,
  ): Promise<object> {
    const id = uuidOf(given, 'The destination');
    await toldOf(this.desk.disable({ principal, requestId: http.id }, id, parseReason(body)));
    return { data: { id, state: 'disabled' }, meta: hostMeta() };
  }

  @Post(':id/enable')
  @HttpCode(200)
  @Scoped('admin', 'alerts')
  @EnableDocumentation()
  async enable(
    @Param('id') given: string,
    @CurrentPrincipal() principal: Principal,
    @Req() http: Asked,
  ): Promise<object> {
    const id = uuidOf(given, 'The destination');
    await toldOf(this.desk.enable({ principal, requestId: http.id }, id));
    return { data: { id, state: 'ok' }, meta: hostMeta() };
  }

  @Post(':id/test')
  @HttpCode(202)
  @Scoped('admin', 'alerts')
  @TestDestinationDocumentation()
  async test(
    @Param('id') given: string,
    @CurrentPrincipal() principal: Principal,
    @Req() http: Asked,
  ): Promise<object> {
    const id = uuidOf(given, 'The destination');
    const delivery = await toldOf(this.desk.test({ principal, requestId: http.id }, id));
    return { data: { id, delivery_id: delivery }, meta: hostMeta() };
  }
}
