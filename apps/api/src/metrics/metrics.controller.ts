import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Registry } from 'prom-client';
import { Public } from '../auth/public.js';

const example = [
  '# HELP tessera_pool_connections Connections of the pool by state',
  '# TYPE tessera_pool_connections gauge',
  'tessera_pool_connections{state="idle"} 2',
].join('\n');

/** What Prometheus scrapes. */
@ApiTags('health')
@Public()
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(Registry) private readonly registry: Registry) {}

  @Get()
  @Header('content-type', Registry.PROMETHEUS_CONTENT_TYPE)
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Metrics for Prometheus',
    description:
      'Refreshes (duration, outcome, rows), ages of views, pending changes, requests, hits by source, pool, process.',
  })
  @ApiOkResponse({
    description: 'Metrics in the text format.',
    content: { 'text/plain': { schema: { type: 'string' }, example } },
  })
  metrics(): Promise<string> {
    return this.registry.metrics();
  }
}
