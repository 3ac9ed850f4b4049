import type { FastifyInstance } from 'fastify';

/** Bodies other than events: commands and batches of paths. */
export const bodyLimitBytes = 64 * 1024;
/** 10,000 facts as JSON. */
export const eventsLimitBytes = 10 * 1024 * 1024;

/** Lets ingest routes take larger bodies than the rest. Call before the routes are registered. */
export function raiseEventLimit(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (route.method === 'POST' && route.url.endsWith('/events')) {
      route.bodyLimit = eventsLimitBytes;
    }
  });
}
