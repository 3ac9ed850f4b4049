import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const built = fileURLToPath(new URL('../../../admin/dist/', import.meta.url));

/** Serves the admin at `/`, file by file, so that unknown paths stay 404; without a built admin it serves nothing. */
export async function adminPages(fastify: FastifyInstance, folder = built): Promise<void> {
  if (existsSync(folder)) {
    await fastify.register(fastifyStatic, { root: folder, prefix: '/', wildcard: false, maxAge: '5m' });
  }
}
