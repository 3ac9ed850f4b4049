import compress from '@fastify/compress';
import type { RequestListener } from 'node:http';
import type { DynamicModule, NestApplicationOptions } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import { bodyLimitBytes, bodyRules } from './http/body-limits.js';
import { crossOrigin } from './http/cross-origin.js';
import type { FrontDoor } from './http/front-door.js';
import { jsonBodies } from './http/json-body.js';
import { requestHooks } from './http/request-hooks.js';
import { requestId } from './http/request-id.js';
import { RouteTable } from './http/route-table.js';
import { securityHeaders } from './http/security-headers.js';
import { sendProblem } from './http/send-problem.js';
import { toProblem } from './http/to-problem.js';
import { NestLogger } from './log/nest-logger.js';
import { traceRequests } from './tracing/trace-requests.js';

/** An application that is not reachable yet. */
export interface PreparedApp {
  readonly app: NestFastifyApplication;
  /** Routes and plugins are in place afterwards; give the listener to the front door then. */
  /** Grows until `init` is through. */
  readonly routes: RouteTable;
  readonly init: () => Promise<RequestListener>;
}

/** What an application is made on. */
export interface AppGround {
  readonly door: Pick<FrontDoor, 'server'>;
  readonly logger: Logger;
  /** Origins whose pages may call; see {@link crossOrigin}. */
  readonly corsOrigins: readonly string[];
}

/** Builds the Nest application on the front door's server. `extend` adds pages and the documentation. */
export async function createApp(
  root: DynamicModule,
  { door, logger, corsOrigins }: AppGround,
  extend: (app: NestFastifyApplication, fastify: FastifyInstance) => Promise<void> = () => Promise.resolve(),
): Promise<PreparedApp> {
  let listener: RequestListener | undefined;
  const adapter = new FastifyAdapter({
    serverFactory: (handler: RequestListener) => {
      listener = handler;
      return door.server;
    },
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'request_id' }),
    genReqId: requestId,
    requestIdHeader: false,
    bodyLimit: bodyLimitBytes,
    routerOptions: { maxParamLength: 500 },
    frameworkErrors: (error: unknown, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(toProblem(error), request, reply),
    // The front door answers these, from before the application is there.
    clientErrorHandler: () => undefined,
    forceCloseConnections: false,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  const routes = new RouteTable(fastify);
  traceRequests(fastify);
  await crossOrigin(fastify, corsOrigins);
  bodyRules(fastify);
  jsonBodies(fastify);
  requestHooks(fastify, routes);
  // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Nest declares its options as a class and takes any object
  const options: NestApplicationOptions = { logger: new NestLogger(logger), bodyParser: false, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, options);
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'health/startup', 'metrics'] });
  await securityHeaders(fastify);
  await fastify.register(compress, { threshold: 1400, encodings: ['gzip', 'deflate'], globalDecompression: false });
  await extend(app, fastify);
  return {
    app,
    routes,
    init: async () => {
      await app.init();
      await fastify.ready();
      if (listener === undefined) {
        throw new Error('Fastify did not ask for its server');
      }
      return listener;
    },
  };
}
