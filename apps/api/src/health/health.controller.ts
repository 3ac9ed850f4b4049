import { Controller, Get, Header, Inject, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, type HealthCheckResult, type HealthIndicatorFunction } from '@nestjs/terminus';
import { Public } from '../auth/public.js';
import { liveExample, notReadyExample, readyExample } from './health.examples.js';
import { MODULE_HEALTH, type ModuleHealth } from './module-health.js';
import { NotReady } from './not-ready.js';
import { Readiness } from './readiness.js';

/** Probes for Kubernetes and load balancers. */
@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(MODULE_HEALTH) private readonly modules: ModuleHealth,
  ) {}

  @Get('live')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Is the process alive?',
    description: 'Never asks the database: restarting this process would not bring a database back.',
  })
  @ApiOkResponse({
    description: 'It is.',
    content: { 'application/json': { schema: { type: 'object' }, example: liveExample } },
  })
  live(): Promise<HealthCheckResult> {
    return this.check([]);
  }

  @Get('ready')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'May this server be sent requests?',
    description:
      'Yes where the database answers within a second, no migration is pending and the server is not shutting down. ' +
      'The modules are shown, but one whose views are old is `degraded` and turns no server away.',
  })
  @ApiOkResponse({
    description: 'It may.',
    content: { 'application/json': { schema: { type: 'object' }, example: readyExample } },
  })
  @ApiServiceUnavailableResponse({
    description: 'It may not; `Retry-After` says when to ask again.',
    content: { 'application/problem+json': { schema: { type: 'object' }, example: notReadyExample } },
  })
  ready(): Promise<HealthCheckResult> {
    const { readiness } = this;
    return this.check([
      () => readiness.server(),
      () => readiness.database(),
      () => readiness.migrations(),
      () => this.modules.check(),
    ]);
  }

  @Get('startup')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Has the server started?', description: 'Yes where all migrations have been applied.' })
  @ApiOkResponse({
    description: 'It has.',
    content: { 'application/json': { schema: { type: 'object' }, example: liveExample } },
  })
  @ApiServiceUnavailableResponse({
    description: 'Not yet.',
    content: { 'application/problem+json': { schema: { type: 'object' }, example: notReadyExample } },
  })
  startup(): Promise<HealthCheckResult> {
    return this.check([() => this.readiness.migrations()]);
  }

  private async check(indicators: HealthIndicatorFunction[]): Promise<HealthCheckResult> {
    try {
      return await this.health.check(indicators);
    } catch (error) {
      if (error instanceof ServiceUnavailableException) {
        throw new NotReady(error.getResponse() as HealthCheckResult);
      }
      throw error;
    }
  }
}
