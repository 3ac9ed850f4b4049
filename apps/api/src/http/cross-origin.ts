import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** What a page may send beyond what every page may. */
const allowedHeaders = ['Authorization', 'Content-Type', 'If-None-Match', 'X-Request-Id'];
/** What a page may read of an answer beyond its body. */
const exposedHeaders = [
  'ETag',
  'Retry-After',
  'RateLimit-Limit',
  'RateLimit-Policy',
  'RateLimit-Remaining',
  'RateLimit-Reset',
  'X-Request-Id',
  'X-Tessera-State',
  'X-Tessera-Source',
];
/** Browsers keep the answer to a preflight so long. */
const preflightSeconds = 600;

/**
 * Lets pages of these origins call the API: compared as a whole, and without cookies, which Tessera has none of. Without
 * an origin there is no CORS at all. Call before hooks that answer, so that a page can read refusals too.
 */
export async function crossOrigin(fastify: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  const allowed = new Set(origins);
  await fastify.register(cors, {
    origin: (origin: string | undefined) =>
      Promise.resolve(origin !== undefined && allowed.has(origin) ? origin : false),
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    allowedHeaders,
    exposedHeaders,
    maxAge: preflightSeconds,
    strictPreflight: false,
  });
  // Routes say what else an answer varies with, and would write over it.
  fastify.addHook('onSend', async (_request, reply) => {
    const vary = String(reply.getHeader('vary') ?? '');
    if (!/(?:^|[,\s])origin(?:$|[,\s])/i.test(vary)) {
      reply.header('vary', vary === '' ? 'Origin' : `${vary}, Origin`);
    }
  });
}
