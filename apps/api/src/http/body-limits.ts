import type { FastifyInstance } from 'fastify';
import { bodyRuleOf } from '@tessera/module-kit';

/** Bodies of routes that say nothing else: commands and batches of paths. */
export const bodyLimitBytes = 64 * 1024;

/** Lets routes take the bodies they ask for. Call before the routes are registered. */
export function bodyRules(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const rule = bodyRuleOf(route.config);
    if (rule === undefined) {
      return;
    }
    route.bodyLimit = rule.bytes;
    if (rule.gzip === true) {
      route.decompress = { requestEncodings: ['gzip'] };
    }
  });
}
