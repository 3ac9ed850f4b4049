import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { AnalyticsMetrics } from '../metrics/analytics-metrics.js';

const NDJSON = ['application/x-ndjson', 'application/ndjson'];

/** What the host needs of Fastify: NDJSON bodies as streams, and the time of each request. */
@Injectable()
export class FastifyHooks implements OnModuleInit {
  constructor(
    @Inject(HttpAdapterHost) private readonly host: HttpAdapterHost,
    @Inject(AnalyticsMetrics) private readonly metrics: AnalyticsMetrics,
  ) {}

  onModuleInit(): void {
    const httpAdapter = this.host.httpAdapter as HttpAdapterHost['httpAdapter'] | undefined;
    // Absent where only providers are made, as in the CLI.
    if (httpAdapter?.getType() !== 'fastify') return;
    const fastify = httpAdapter.getInstance<FastifyInstance>();
    if (!fastify.hasContentTypeParser(NDJSON[0] ?? '')) {
      fastify.addContentTypeParser(NDJSON, (_request, payload, done) => done(null, payload));
    }
    fastify.addHook('onResponse', (request, reply, done) => {
      this.metrics.observeRequest(
        request.method,
        request.routeOptions.url ?? 'none',
        reply.statusCode,
        reply.elapsedTime / 1000,
      );
      done();
    });
  }
}
