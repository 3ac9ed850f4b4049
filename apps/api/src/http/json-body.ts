import { parseBody } from '@tessera/module-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { problemOfStatus } from './to-problem.js';

/** Refuses bytes that are not UTF-8, instead of storing U+FFFD in their place; a byte order mark is skipped. */
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * A JSON body. A `__proto__` or `constructor` in it is a field like any other: JSON.parse makes own properties of them,
 * and whoever reads a body reads own properties only and merges nothing.
 * @throws Problem 400 `malformed` where it is empty, not UTF-8 or no JSON.
 */
export function jsonOf(body: Uint8Array): unknown {
  try {
    return parseBody(utf8.decode(body));
  } catch (error) {
    throw problemOfStatus(400, error);
  }
}

/** Takes JSON bodies, and no others unless a route's owner adds them. Call before plugins are registered. */
export function jsonBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser(
    'application/json',
    { parseAs: 'buffer' },
    // Answering a promise makes Fastify hand the failure on as it does its own.
    async (_request: FastifyRequest, body: Buffer) => Promise.resolve(jsonOf(body)),
  );
}
