import { Controller, Get, Inject, Req, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { HostDocumentation } from '../host/openapi/host-documentation.js';
import type { AuthenticatedRequest } from '../http/current-principal.js';
import { NoParameters } from '../http/no-parameters.js';
import { Roles } from '../http/roles.js';
import { Scoped } from '../http/scoped.js';
import { readProblem } from '../reads/read-service.js';
import { eventText } from './live-events.js';
import { LiveHub } from './live-hub.js';

const EXAMPLE = eventText('state', { module: 'action', view: 'action_metrics_hourly', status: 'FRESH' });

/** What happens, as it happens. */
@Controller('live')
export class LiveController {
  constructor(@Inject(LiveHub) private readonly hub: LiveHub) {}

  @Get()
  @UseGuards(NoParameters)
  @Roles('authenticated', 'analyst', 'admin', 'service_role')
  @Scoped('read')
  @HostDocumentation({
    id: 'live',
    tag: 'host',
    summary: 'Refreshes, backfills and states of views as they happen, on every server',
    description:
      'Server-sent events: `state` {module, view, status} of each view at first and whenever it changes; `refresh_started` {id, module, view, asked_by, started_at}; `refresh_finished` with finished_at, duration_ms, rows_refreshed, outcome, generation and data_through as well; `backfill` {module, id, state, done_days, total_days}; `end` {reason} before the server closes the stream: `credentials` when they end, `draining`. A comment every 15 s. At most 10 streams of one caller. Roles: authenticated, analyst, admin, service_role.',
    data: { type: 'string' },
    example: EXAMPLE,
    stream: 'text/event-stream',
    problems: [400, 401, 403, 429, 503],
  })
  async listen(@Req() request: FastifyRequest & AuthenticatedRequest, @Res() reply: FastifyReply): Promise<void> {
    const { principal, holds = () => Promise.resolve(true) } = request;
    const stream = request.method === 'HEAD' ? undefined : await this.hub.open({ principal, holds }).catch(rethrow);
    void reply.headers({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store',
      // Proxies that keep answers back until they are whole would keep this one for ever.
      'x-accel-buffering': 'no',
    });
    void reply.send(stream);
  }
}

function rethrow(error: unknown): never {
  throw readProblem(error);
}
