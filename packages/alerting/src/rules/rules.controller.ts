import { Body, Controller, Delete, HttpCode, Inject, Param, Patch, Post, Put, Req, UseGuards } from '@nestjs/common';
import type { Principal } from '@tessera/db-core';
import { CurrentPrincipal, hostMeta, NoParameters, NotFound, Roles, Scoped } from '@tessera/module-kit';
import { TargetGuard } from '../delivery/index.js';
import { parseMinutes, sameTenant, withoutDays } from './act-request.js';
import { RuleDesk } from './rule-desk.js';
import { parseRule } from './rule-request.js';
import { RULE_FIELDS } from './rule-settings.js';
import {
  ChangeDocumentation,
  CreateDocumentation,
  DeleteDocumentation,
  RehearseDocumentation,
  ReplaceDocumentation,
  SnoozeDocumentation,
  TestDocumentation,
  WakeDocumentation,
} from './rules.documentation.js';
import { RehearsalTimeout, told } from './rules-problems.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

interface Asked {
  readonly id: string;
}

function ruleId(id: string): string {
  if (!UUID.test(id)) throw new NotFound('The rule');
  return id.toLowerCase();
}

/** Changes of rules; reading them is data, see alerts.reads.ts. */
@Controller('alerts/rules')
@UseGuards(NoParameters)
@Roles('authenticated', 'admin', 'service_role')
export class RulesController {
  constructor(
    @Inject(RuleDesk) private readonly desk: RuleDesk,
    @Inject(TargetGuard) private readonly guard: TargetGuard,
  ) {}

  @Post()
  @HttpCode(201)
  @Scoped('admin', 'alerts')
  @CreateDocumentation()
  async create(@Body() body: unknown, @CurrentPrincipal() principal: Principal, @Req() http: Asked): Promise<object> {
    const rule = parseRule(body, this.desk.metrics(), this.guard);
    return { data: await told(this.desk.create({ principal, requestId: http.id }, rule)), meta: hostMeta() };
  }

  @Post('rehearse')
  @HttpCode(200)
  @Scoped('read', 'alerts')
  @RehearseDocumentation()
  async rehearse(@Body() body: unknown, @CurrentPrincipal() principal: Principal): Promise<object> {
    const { days, rule: given } = withoutDays(body);
    const rule = parseRule(given, this.desk.metrics(), this.guard);
    const late = (error: unknown): RehearsalTimeout => new RehearsalTimeout(days, error);
    return { data: await told(this.desk.rehearse(principal, rule, days), late), meta: hostMeta({ days }) };
  }

  @Put(':id')
  @Scoped('admin', 'alerts')
  @ReplaceDocumentation()
  async replace(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentPrincipal() principal: Principal,
    @Req() http: Asked,
  ): Promise<object> {
    const was = await told(this.desk.find(principal, ruleId(id)));
    const rule = sameTenant(parseRule(body, this.desk.metrics(), this.guard), was);
    return {
      data: await told(this.desk.change({ principal, requestId: http.id }, ruleId(id), rule)),
      meta: hostMeta(),
    };
  }

  @Patch(':id')
  @Scoped('admin', 'alerts')
  @ChangeDocumentation()
  async change(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentPrincipal() principal: Principal,
    @Req() http: Asked,
  ): Promise<object> {
    const was = await told(this.desk.find(principal, ruleId(id)));
    const before = Object.fromEntries(RULE_FIELDS.map((field) => [field, was[field]]));
    const given = typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
    const rule = sameTenant(parseRule({ ...before, ...given }, this.desk.metrics(), this.guard), was);
    return {
      data: await told(this.desk.change({ principal, requestId: http.id }, ruleId(id), rule)),
      meta: hostMeta(),
    };
  }

  @Delete(':id')
  @Scoped('admin', 'alerts')
  @DeleteDocumentation()
  async delete(@Param('id') id: string, @CurrentPrincipal() principal: Principal, @Req() http: Asked): Promise<object> {
    await told(this.desk.delete({ principal, requestId: http.id }, ruleId(id)));
    return { data: { id: ruleId(id), deleted: true }, meta: hostMeta() };
  }

  @Post(':id/test')
  @HttpCode(200)
  @Scoped('admin', 'alerts')
  @TestDocumentation()
  async test(@Param('id') id: string, @CurrentPrincipal() principal: Principal, @Req() http: Asked): Promise<object> {
    return { data: await told(this.desk.test({ principal, requestId: http.id }, ruleId(id))), meta: hostMeta() };
  }

  @Post(':id/snooze')
  @HttpCode(200)
  @Scoped('admin', 'alerts')
  @SnoozeDocumentation()
  async snooze(
    @Param('id') id: string,
    @Body() body: unknown,
    @CurrentPrincipal() principal: Principal,
    @Req() http: Asked,
  ): Promise<object> {
    const until = new Date(Date.now() + parseMinutes(body) * 60_000);
    const data = await told(this.desk.snooze({ principal, requestId: http.id }, ruleId(id), until));
    return { data, meta: hostMeta() };
  }

  @Delete(':id/snooze')
  @Scoped('admin', 'alerts')
  @WakeDocumentation()
  async wake(@Param('id') id: string, @CurrentPrincipal() principal: Principal, @Req() http: Asked): Promise<object> {
    return {
      data: await told(this.desk.snooze({ principal, requestId: http.id }, ruleId(id), null)),
      meta: hostMeta(),
    };
  }
}
