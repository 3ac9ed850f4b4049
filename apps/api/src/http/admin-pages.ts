import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const built = fileURLToPath(new URL('../../../admin/dist/', import.meta.url));

/** The admin's own pages besides those of modules: its `index.html` makes each of them. */
const PAGES = ['/views', '/alerts', '/keys', '/audit', '/statements', '/modules', '/sign-in'];
/** Files in this folder have a digest of their content in their name. */
const HASHED = /\/assets\/[^/]+$/;

/**
 * Serves the admin at `/`, file by file and page by page, so that unknown paths stay 404; without a built admin it serves nothing.
 * Where the client takes it, the file that was packed at the build is sent.
 *
 * @param modules names of the enabled modules: each has a dashboard, and a page of what happens
 */
export async function adminPages(fastify: FastifyInstance, modules: readonly string[], folder = built): Promise<void> {
  if (!existsSync(folder)) return;
  await fastify.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    wildcard: false,
    preCompressed: true,
    globIgnore: ['**/*.br', '**/*.gz'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const kept = HASHED.test(path.replace(/\.(br|gz)$/, ''));
      reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const page = (_request: FastifyRequest, reply: FastifyReply): FastifyReply => reply.sendFile('index.html');
  const ofModules = modules.flatMap((name) => [`/m/${name}`, `/m/${name}/live`]);
  for (const path of [...PAGES, ...ofModules]) fastify.get(path, page);
}
