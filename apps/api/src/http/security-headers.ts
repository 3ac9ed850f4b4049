import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { pathOf } from './send-problem.js';

/** Nothing but what this server itself serves; no inline code. */
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** Swagger UI writes style attributes; it stays without inline scripts. */
const docsPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** For this host alone: what else lies under its name is not ours to decide. */
const transportPolicy = `max-age=${365 * 86_400}`;

/** Security headers for every answer, the documentation's own policy for `/api/docs`. */
export async function securityHeaders(fastify: FastifyInstance): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: policy },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    // Over plain HTTP browsers ignore it; whether there is TLS only the proxy that ends it can tell.
    hsts: false,
    xFrameOptions: { action: 'deny' },
  });
  fastify.addHook('onSend', async (request, reply) => {
    const path = pathOf(request.url);
    if (request.headers['x-forwarded-proto'] === 'https') {
      reply.header('strict-transport-security', transportPolicy);
    }
    // Whoever forgot to say how long an answer holds must not have it kept for somebody else.
    if (request.headers.authorization !== undefined && !reply.hasHeader('cache-control')) {
      reply.header('cache-control', 'private, no-store');
    }
    if (path === '/api/docs' || path.startsWith('/api/docs/')) {
      reply.header('content-security-policy', docsPolicy);
    }
  });
}
