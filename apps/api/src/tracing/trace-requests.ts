import { type Context, context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const untraced = /^\/(health\/|metrics$)/;

/**
 * A span for each request, named by method and route: never by path or query, which may name a person. Statements of the
 * request are below it; a `traceparent` that the caller sent puts it below the caller's.
 */
export function traceRequests(fastify: FastifyInstance): void {
  const tracer = trace.getTracer('tessera');
  const contexts = new WeakMap<FastifyRequest, Context>();
  fastify.addHook('onRequest', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    if (untraced.test(route)) {
      done();
      return;
    }
    const { method } = request;
    const attributes = { 'http.request.method': method, 'http.route': route, 'tessera.request_id': request.id };
    const caller = propagation.extract(context.active(), request.headers);
    const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, caller);
    const active = trace.setSpan(caller, span);
    contexts.set(request, active);
    reply.raw.once('close', () => end(span, reply.raw.statusCode, reply.raw.writableFinished));
    context.with(active, done);
  });
  // A body is read in the context of its connection: what follows goes back into that of the request.
  fastify.addHook('preValidation', (request, _reply, done) => {
    context.with(contexts.get(request) ?? context.active(), done);
  });
}

function end(span: Span, status: number, finished: boolean): void {
  span.setAttribute('http.response.status_code', status);
  if (!finished) span.setAttribute('error.type', 'connection_closed');
  if (status >= 500 || !finished) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
